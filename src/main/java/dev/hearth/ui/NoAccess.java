package dev.hearth.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.ParentLayout;

/** The person may not open this view. */
@ParentLayout(MainLayout.class)
final class NoAccess extends NothingHere<AccessDeniedException> {}
