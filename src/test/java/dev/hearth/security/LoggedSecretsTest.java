package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.hearth.testing.WebPortal;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets that are known to be canaries go through the portal, and none comes out in the log. */
class LoggedSecretsTest {

  @Test
  void no_secret_code_token_or_session_is_logged_when_all_goes_well_and_when_it_does_not() {
    try (var mia = SignedInVisitor.outside(WebPortal.shared())) {
      assertThat(found(mia, everything(mia))).isEmpty();
    }
  }

  @Test
  void a_secret_that_is_logged_is_found() {
    try (var mia = SignedInVisitor.outside(WebPortal.shared())) {
      Runnable careless =
          () -> {
            mia.signIn();
            var token = mia.provider.secrets().getLast();
            LoggerFactory.getLogger("dev.hearth.careless").info("Signed in with {}", token);
          };
      assertThat(found(mia, careless)).hasSize(1);
    }
  }

  private static Runnable everything(SignedInVisitor mia) {
    return () -> {
      mia.signIn();
      var back = mia.browser.get(mia.sentTo(mia.browser)).headers().firstValue("Location");
      mia.browser.get(URI.create(back.orElseThrow().replace("state=", "state=no")));
      mia.browser.get(URI.create(back.orElseThrow()));
      mia.provider.claims = claims -> claims.audience("somebody-else");
      mia.signIn();
      mia.provider.claims = claims -> claims.claim("groups", List.of());
      mia.signIn();
      mia.browser.post(mia.portal.url("/logout"), Map.of());
      mia.portal.time().advance(Duration.ofMinutes(1));
    };
  }

  /**
   * What of the canaries is in the log of this, at the level of production and ours at its most.
   */
  private static List<String> found(SignedInVisitor mia, Runnable work) {
    var log = logOf(work);
    assertThat(log).as("what should be logged").contains("Sign-in");
    var canaries = new ArrayList<>(mia.provider.secrets());
    canaries.add(WebPortal.CLIENT_SECRET);
    mia.browser.cookies().forEach(cookie -> canaries.add(cookie.getValue()));
    assertThat(canaries).hasSizeGreaterThan(4);
    return canaries.stream().filter(log::contains).toList();
  }

  private static String logOf(Runnable work) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var out = new ByteArrayOutputStream();
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%level %logger %mdc %msg%n%ex");
    encoder.start();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    Consumer<@Nullable Level> ours =
        level -> ((Logger) LoggerFactory.getLogger("dev.hearth")).setLevel(level);
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    ours.accept(Level.TRACE);
    try {
      work.run();
    } finally {
      ours.accept(null);
      root.detachAppender(appender);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
