package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.base.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tenants of a production installation, from configuration, by code: {@code
 * hearth.tenants.vis.name=Vision}. See docs/operations.md for all of it.
 */
@ConfigurationProperties("hearth")
public record ConfiguredTenants(@DefaultValue Map<String, ConfiguredTenant> tenants) {

  public ConfiguredTenants {
    tenants = Map.copyOf(tenants);
  }

  /**
   * @param roleArn the execution role of the tenant's teams
   * @param teams by name
   * @param s3Prefixes what the tenant's jobs may name besides their own bucket; so with the others
   */
  public record ConfiguredTenant(
      String name,
      String roleArn,
      ConfiguredProvider provider,
      @DefaultValue Map<String, ConfiguredTeam> teams,
      @DefaultValue List<ConfiguredGroup> groups,
      @DefaultValue List<String> s3Prefixes,
      @DefaultValue List<String> subnets,
      @DefaultValue List<String> securityGroups,
      @DefaultValue List<String> kmsKeys) {

    public ConfiguredTenant {
      require(name, "name");
      require(roleArn, "role-arn");
      require(provider == null ? null : provider.issuer(), "provider.issuer");
      teams = Map.copyOf(teams);
      groups = List.copyOf(groups);
      s3Prefixes = List.copyOf(s3Prefixes);
      subnets = List.copyOf(subnets);
      securityGroups = List.copyOf(securityGroups);
      kmsKeys = List.copyOf(kmsKeys);
    }

    List<TenantResource> resources() {
      var all = new ArrayList<TenantResource>();
      add(all, TenantResource.Kind.S3_PREFIX, s3Prefixes);
      add(all, TenantResource.Kind.SUBNET, subnets);
      add(all, TenantResource.Kind.SECURITY_GROUP, securityGroups);
      add(all, TenantResource.Kind.KMS_KEY, kmsKeys);
      return List.copyOf(all);
    }

    private void add(List<TenantResource> all, TenantResource.Kind kind, List<String> names) {
      for (var wanted : names) {
        if (!kind.allows(wanted)) {
          throw new StartRefused(
              "hearth.tenants: a %s of %s looks like %s, not '%s'."
                  .formatted(kind.label(), name, kind.example(), wanted));
        }
        all.add(new TenantResource(kind, wanted));
      }
    }
  }

  /**
   * @param secret name under which the client secret is configured: {@code hearth.secret.NAME}
   */
  public record ConfiguredProvider(
      String issuer, String clientId, String secret, @DefaultValue List<String> emailDomains) {

    public ConfiguredProvider {
      require(issuer, "provider.issuer");
      require(clientId, "provider.client-id");
      require(secret, "provider.secret");
      emailDomains = List.copyOf(emailDomains);
    }
  }

  /**
   * @param roleArn a role of the team's own, which makes its pools private; else the tenant's
   */
  public record ConfiguredTeam(
      @Nullable String roleArn,
      @DefaultValue("30") int defaultKeepAliveMinutes,
      @DefaultValue("60") int maximumKeepAliveMinutes) {}

  /**
   * @param team name of the team, or null for a role in the tenant
   */
  public record ConfiguredGroup(String name, @Nullable String team, Role role) {}

  private static void require(@Nullable String value, String property) {
    if (value == null || value.isBlank()) {
      throw new StartRefused("Each tenant in hearth.tenants needs " + property + ".");
    }
  }
}
