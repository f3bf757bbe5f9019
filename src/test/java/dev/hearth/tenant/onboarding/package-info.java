@NullMarked
package dev.hearth.tenant.onboarding;

import org.jspecify.annotations.NullMarked;
