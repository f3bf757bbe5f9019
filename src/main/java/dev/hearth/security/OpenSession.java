package dev.hearth.security;

import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * One signed-in session of this node. It lives in the session it stands for, and is told when that
 * ends, however it ends. The provider's tokens are here and nowhere else.
 */
final class OpenSession implements HttpSessionBindingListener {

  static final String ATTRIBUTE = "hearth.open-session";

  private final HttpSession session;
  private final HearthOidcUser user;
  private final String registration;
  private final Instant signedInAt;
  private final Consumer<OpenSession> ended;
  private volatile Instant askedAt;
  private volatile Instant confirmedAt;
  private volatile @Nullable OAuth2AuthorizedClient tokens;

  OpenSession(
      HttpSession session,
      HearthOidcUser user,
      String registration,
      @Nullable OAuth2AuthorizedClient tokens,
      Instant now,
      Consumer<OpenSession> ended) {
    this.session = session;
    this.user = user;
    this.registration = registration;
    this.tokens = tokens;
    this.signedInAt = now;
    this.askedAt = now;
    this.confirmedAt = now;
    this.ended = ended;
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    ended.accept(this);
  }

  HttpSession session() {
    return session;
  }

  String registration() {
    return registration;
  }

  PersonId person() {
    return user.personId();
  }

  /** Null for platform staff. */
  @Nullable TenantId tenant() {
    return user.tenantId();
  }

  String name() {
    var name = user.getFullName();
    return name == null ? user.getName() : name;
  }

  /** Whether the provider's words "this subject", or "this session of theirs", mean this one. */
  boolean is(String registration, String issuer, @Nullable String subject, @Nullable String sid) {
    return this.registration.equals(registration)
        && issuer.equals(String.valueOf(user.getIssuer()))
        && (subject == null || subject.equals(user.getSubject()))
        && (sid == null || sid.equals(user.getClaimAsString("sid")));
  }

  HearthOidcUser user() {
    return user;
  }

  @Nullable OAuth2AuthorizedClient tokens() {
    return tokens;
  }

  boolean isOver(SessionPolicy policy, Instant now) {
    return policy.isOver(signedInAt, confirmedAt, now);
  }

  boolean isDue(SessionPolicy policy, Instant now) {
    return policy.isDue(askedAt, now);
  }

  void asked(Instant now) {
    askedAt = now;
  }

  void renewed(OAuth2AuthorizedClient renewed) {
    tokens = renewed;
  }

  void confirmed(Instant now) {
    confirmedAt = now;
  }
}
