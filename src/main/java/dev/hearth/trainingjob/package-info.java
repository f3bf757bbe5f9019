/**
 * Training jobs: submitting them under the team's role, listing, stopping, and their life cycle.
 */
@NullMarked
package dev.hearth.trainingjob;

import org.jspecify.annotations.NullMarked;
