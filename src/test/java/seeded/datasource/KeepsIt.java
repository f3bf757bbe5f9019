package seeded.datasource;

import javax.sql.DataSource;

/** Guilty: whoever keeps a data source can ask anything of it later. */
public class KeepsIt {

  DataSource database;
}
