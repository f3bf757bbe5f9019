/** The screens about training jobs: the list, one job, and submitting one. */
@NullMarked
package dev.hearth.trainingjob.ui;

import org.jspecify.annotations.NullMarked;
