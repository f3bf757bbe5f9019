package dev.hearth.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;

/** No view has this address. */
@ParentLayout(MainLayout.class)
final class NoSuchRoute extends NothingHere<NotFoundException> {}
