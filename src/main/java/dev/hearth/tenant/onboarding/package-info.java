/**
 * Tenants for the platform's staff: onboard, rename, suspend, resume, close, and their ceilings.
 */
@NullMarked
package dev.hearth.tenant.onboarding;

import org.jspecify.annotations.NullMarked;
