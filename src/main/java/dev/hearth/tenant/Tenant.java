package dev.hearth.tenant;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TenantId;

/** An isolated customer or organisation. */
public record Tenant(
    TenantId id, TenantCode code, String name, TenantStatus status, ConnectionId connection) {}
