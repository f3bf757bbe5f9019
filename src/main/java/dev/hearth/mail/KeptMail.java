package dev.hearth.mail;

import java.time.Instant;

/** A mail in the outbox. */
public record KeptMail(Instant at, Mail mail) {}
