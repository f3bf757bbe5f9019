package dev.hearth.tenant;

import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;

/** A tenant as the platform sees it: its role and sizes, nothing that is in it. */
public record TenantOverview(
    TenantId id,
    String code,
    String name,
    TenantStatus status,
    @Nullable String roleArn,
    int roles,
    int teams,
    int people) {}
