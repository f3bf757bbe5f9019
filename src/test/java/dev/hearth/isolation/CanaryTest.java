package dev.hearth.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hearth.testing.Layers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Every text of tenant B holds a canary; no method people can call answers one to anybody of A, and
 * none is logged. Whichever wall stands; without any, canaries come out.
 */
class CanaryTest {

  @ParameterizedTest
  @EnumSource(Layers.class)
  void no_answer_and_no_log_of_a_holds_anything_of_b(Layers layers) throws SQLException {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    // marked rows are of no use to anybody afterwards
    try (var portal = layers.portalOfItsOwn();
        var world = new TwoTenants(portal)) {
      var unmarked = Canaries.plant(portal, world.b().id());
      if (layers != Layers.H2) {
        assertThat(unmarked).as("texts without a canary").isEmpty();
      }
      layers.stand(portal);
      log.start();
      root.addAppender(log);
      var leaks = leaks(world);
      log.list.stream()
          .map(ILoggingEvent::getFormattedMessage)
          .filter(line -> line.contains(Canaries.MARK))
          .forEach(line -> leaks.add("log: " + line));
      if (layers.keepApart()) {
        assertThat(leaks).isEmpty();
      } else {
        assertThat(leaks).as("without any wall canaries come out").isNotEmpty();
      }
    } finally {
      root.detachAppender(log);
    }
  }

  private static List<String> leaks(TwoTenants world) {
    var data = new TenantData(world.portal());
    var samples = new Samples(type -> data.ids(type, world.a().id()).getFirst(), () -> "");
    var leaks = new ArrayList<String>();
    for (var method : ServiceMethod.all(world.portal())) {
      for (var person : world.a().people()) {
        var arguments = new ArrayList<@Nullable Object>();
        for (var parameter : method.parameters()) {
          arguments.add(samples.value(parameter.getType(), parameter.getName()));
        }
        var answer = method.call(person, arguments);
        if (answer.text().contains(Canaries.MARK)) {
          leaks.add(method + " to " + person.displayName() + ": " + answer.text());
        }
      }
    }
    return leaks;
  }
}
