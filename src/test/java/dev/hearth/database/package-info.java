@NullMarked
package dev.hearth.database;

import org.jspecify.annotations.NullMarked;
