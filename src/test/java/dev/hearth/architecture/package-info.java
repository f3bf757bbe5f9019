/**
 * The rules of the house, as tests. Each rule comes with a seeded violation (packages {@code
 * seeded.*}) which shows that it can fail.
 */
@NullMarked
package dev.hearth.architecture;

import org.jspecify.annotations.NullMarked;
