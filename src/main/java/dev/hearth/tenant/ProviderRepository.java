package dev.hearth.tenant;

import static dev.hearth.db.Tables.EMAIL_DOMAIN;
import static dev.hearth.db.Tables.IDENTITY_PROVIDER;

import dev.hearth.base.CrossTenant;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Identity providers and the e-mail domains that lead to them; read before anybody is known. */
@Repository
class ProviderRepository {

  private final DSLContext db;

  ProviderRepository(DSLContext db) {
    this.db = db;
  }

  @CrossTenant("sign-in: the tenant is what the provider tells")
  public Optional<IdentityProvider> find(String registrationId) {
    return db.select(
            IDENTITY_PROVIDER.REGISTRATION_ID,
            IDENTITY_PROVIDER.TENANT_ID,
            IDENTITY_PROVIDER.NAME,
            IDENTITY_PROVIDER.ISSUER,
            IDENTITY_PROVIDER.CLIENT_ID,
            IDENTITY_PROVIDER.CLIENT_SECRET_REF)
        .from(IDENTITY_PROVIDER)
        .where(IDENTITY_PROVIDER.REGISTRATION_ID.eq(registrationId))
        .fetchOptional(Records.mapping(IdentityProvider::new));
  }

  @CrossTenant("sign-in: the domain chooses the provider")
  public Optional<String> findRegistrationByDomain(String domain) {
    return db.select(EMAIL_DOMAIN.REGISTRATION_ID)
        .from(EMAIL_DOMAIN)
        .where(EMAIL_DOMAIN.DOMAIN.eq(domain.toLowerCase(Locale.ROOT)))
        .fetchOptional(EMAIL_DOMAIN.REGISTRATION_ID);
  }

  @CrossTenant("sign-in: an unknown domain goes on to the platform's provider")
  public Optional<String> findPlatformRegistration() {
    return db.select(IDENTITY_PROVIDER.REGISTRATION_ID)
        .from(IDENTITY_PROVIDER)
        .where(IDENTITY_PROVIDER.TENANT_ID.isNull())
        .orderBy(IDENTITY_PROVIDER.REGISTRATION_ID)
        .limit(1)
        .fetchOptional(IDENTITY_PROVIDER.REGISTRATION_ID);
  }

  @CrossTenant("set-up of providers is the platform's")
  public void save(IdentityProvider provider, Instant now) {
    var updated =
        db.update(IDENTITY_PROVIDER)
            .set(IDENTITY_PROVIDER.NAME, provider.name())
            .set(IDENTITY_PROVIDER.ISSUER, provider.issuer())
            .set(IDENTITY_PROVIDER.CLIENT_ID, provider.clientId())
            .set(IDENTITY_PROVIDER.CLIENT_SECRET_REF, provider.clientSecretRef())
            .where(IDENTITY_PROVIDER.REGISTRATION_ID.eq(provider.registrationId()))
            .execute();
    if (updated == 0) {
      db.insertInto(IDENTITY_PROVIDER)
          .set(IDENTITY_PROVIDER.REGISTRATION_ID, provider.registrationId())
          .set(IDENTITY_PROVIDER.TENANT_ID, provider.tenant())
          .set(IDENTITY_PROVIDER.NAME, provider.name())
          .set(IDENTITY_PROVIDER.ISSUER, provider.issuer())
          .set(IDENTITY_PROVIDER.CLIENT_ID, provider.clientId())
          .set(IDENTITY_PROVIDER.CLIENT_SECRET_REF, provider.clientSecretRef())
          .set(IDENTITY_PROVIDER.CREATED_AT, now)
          .execute();
    }
  }

  @CrossTenant("only the platform assigns e-mail domains")
  public void assignDomain(String domain, String registrationId) {
    db.insertInto(EMAIL_DOMAIN)
        .set(EMAIL_DOMAIN.DOMAIN, domain.toLowerCase(Locale.ROOT))
        .set(EMAIL_DOMAIN.REGISTRATION_ID, registrationId)
        .onConflictDoNothing()
        .execute();
  }
}
