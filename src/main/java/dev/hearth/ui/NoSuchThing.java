package dev.hearth.ui;

import com.vaadin.flow.router.ParentLayout;
import dev.hearth.base.NotFoundException;

/** A view was asked for something that is not there, or not for this person. */
@ParentLayout(MainLayout.class)
final class NoSuchThing extends NothingHere<NotFoundException> {}
