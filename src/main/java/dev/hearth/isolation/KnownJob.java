package dev.hearth.isolation;

import dev.hearth.base.TenantId;

/** A job that came through Hearth. */
public record KnownJob(TenantId tenant, String cloudName, String roleArn) {}
