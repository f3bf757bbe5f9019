create table placeholder (placeholder_id uuid primary key);
