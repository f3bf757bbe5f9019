package dev.hearth.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The two roles Hearth works under on PostgreSQL; {@code spring.datasource} names the owner, who
 * migrates at start and is not used afterwards. H2 knows one user and needs none of this.
 */
@ConfigurationProperties("hearth.database")
record DatabaseSettings(@DefaultValue Login tenant, @DefaultValue Login platform) {

  /** Of one tenant at a time: every row it reaches is that of the transaction's tenant. */
  static final String TENANT_ROLE = "hearth_tenant";

  /** Of no tenant: reaches what it was granted, column by column. */
  static final String PLATFORM_ROLE = "hearth_platform";

  /**
   * @param username a member of the role; by default the role itself
   * @param password without one the owner sets a password derived from its own, which needs the
   *     right to create roles
   * @param maximumConnections of one process
   */
  record Login(
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("10") int maximumConnections) {

    String usernameOr(String role) {
      return username == null || username.isBlank() ? role : username;
    }

    Optional<String> configuredPassword() {
      return Optional.ofNullable(password).filter(p -> !p.isBlank());
    }
  }
}
