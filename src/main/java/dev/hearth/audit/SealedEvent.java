package dev.hearth.audit;

import org.jspecify.annotations.Nullable;

/** An event with its place in the chain; without one for the second until it is sealed. */
record SealedEvent(AuditEvent event, @Nullable Seal seal) {}
