package dev.hearth.tenant;

import dev.hearth.base.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for people: the provider of exactly one tenant, or (tenant null) the platform's.
 *
 * @param clientSecretRef name under which the secret is configured; the secret is not in the
 *     database
 */
public record IdentityProvider(
    String registrationId,
    @Nullable TenantId tenant,
    String name,
    String issuer,
    String clientId,
    String clientSecretRef) {}
