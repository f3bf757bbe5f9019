package dev.hearth.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.isolation.ServiceMethod.Answer;
import dev.hearth.tenant.Change;
import dev.hearth.testing.Layers;
import dev.hearth.testing.StatementLog;
import dev.hearth.trainingjob.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Something of another tenant gives exactly the answer of something that does not exist: the same
 * value or the same refusal, by the same statements. Over every method people can call, found by
 * itself, everywhere an id or a text can stand, for every role; whichever wall stands.
 */
class ForeignIdTest {

  /** What a method answers that writes: a text would be stored, and be A's own from then on. */
  private static final Set<Class<?>> WRITES = Set.of(Change.class, Submission.class, void.class);

  private final Random random = new Random(20_261_123);
  private final List<String> differences = new ArrayList<>();
  private int compared;

  @ParameterizedTest
  @EnumSource(Layers.class)
  void foreign_and_unknown_are_one_answer(Layers layers) {
    var portal = layers.portal();
    try (var world = new TwoTenants(portal)) {
      var data = new TenantData(portal);
      var before = data.everything(world.b().id());
      var texts = data.texts(world.b().id(), world.a().id());
      layers.stand(portal);
      var methods = ServiceMethod.all(portal);
      for (var method : methods) {
        for (var person : world.a().people()) {
          probe(world, data, texts, method, person);
        }
      }
      assertThat(methods).hasSizeGreaterThan(25);
      assertThat(compared).isGreaterThan(300);
      if (layers.keepApart()) {
        assertThat(differences).isEmpty();
        assertThat(data.everything(world.b().id())).isEqualTo(before);
      } else {
        assertThat(differences).as("without any wall this test sees it").isNotEmpty();
      }
    }
  }

  private void probe(
      TwoTenants world,
      TenantData data,
      List<String> texts,
      ServiceMethod method,
      CurrentUser person) {
    var parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      var type = parameters.get(i).getType();
      if (Samples.holdsId(type)) {
        probeIds(world, data, method, person, i);
      } else if (type == String.class && !WRITES.contains(method.method().getReturnType())) {
        probeTexts(world, data, texts, method, person, i);
      }
    }
  }

  private void probeIds(
      TwoTenants world, TenantData data, ServiceMethod method, CurrentUser person, int place) {
    var idTypes = new ArrayList<Class<?>>();
    collectIdTypes(method.parameters().get(place).getType(), idTypes);
    var foreign = data.ids(idTypes.getFirst(), world.b().id());
    foreign = foreign.stream().filter(id -> !shared(world, data, idTypes.getFirst(), id)).toList();
    for (var id : foreign) {
      compare(
          world,
          data,
          method,
          person,
          place,
          new Probe(any -> id, () -> "sample", id.toString()),
          unknown());
    }
  }

  private void probeTexts(
      TwoTenants world,
      TenantData data,
      List<String> texts,
      ServiceMethod method,
      CurrentUser person,
      int place) {
    for (var text : texts) {
      var other = alike(text);
      compare(
          world,
          data,
          method,
          person,
          place,
          new Probe(own(world, data), () -> text, text),
          new Probe(own(world, data), () -> other, other));
    }
  }

  /** Where the odd values come from; the mark is taken out of the answer. */
  private record Probe(Function<Class<?>, UUID> ids, Supplier<String> texts, String mark) {}

  private Probe unknown() {
    var id = UUID.randomUUID();
    return new Probe(any -> id, () -> "sample", id.toString());
  }

  private void compare(
      TwoTenants world,
      TenantData data,
      ServiceMethod method,
      CurrentUser person,
      int place,
      Probe foreign,
      Probe unknown) {
    compared++;
    var forForeign = outcome(world, data, method, person, place, foreign);
    var forUnknown = outcome(world, data, method, person, place, unknown);
    // the audit log repeats what a person was refused: either mark may stand in either answer
    var same = forForeign.without(unknown.mark).equals(forUnknown.without(foreign.mark));
    if (!same) {
      differences.add(
          "%s by %s, argument %d = %s\n  foreign: %s\n  unknown: %s"
              .formatted(
                  method, person.displayName(), place + 1, foreign.mark, forForeign, forUnknown));
    }
  }

  private record Outcome(Answer answer, List<String> statements) {

    Outcome without(String mark) {
      return new Outcome(
          new Answer(answer.returned(), answer.text().replace(mark, "«it»")), statements);
    }
  }

  private Outcome outcome(
      TwoTenants world,
      TenantData data,
      ServiceMethod method,
      CurrentUser person,
      int place,
      Probe probe) {
    var arguments = new ArrayList<@Nullable Object>();
    var own = new Samples(own(world, data), () -> "sample");
    for (int i = 0; i < method.parameters().size(); i++) {
      var parameter = method.parameters().get(i);
      var from = i == place ? new Samples(probe.ids, probe.texts) : own;
      arguments.add(from.value(parameter.getType(), parameter.getName()));
    }
    var log = world.portal().get(StatementLog.class);
    var statements = log.listen();
    var answer = method.call(person, arguments);
    log.stop();
    return new Outcome(
        new Answer(answer.returned(), answer.text().replace(probe.mark, "«it»")), statements);
  }

  private static Function<Class<?>, UUID> own(TwoTenants world, TenantData data) {
    return type -> data.ids(type, world.a().id()).getFirst();
  }

  private static boolean shared(TwoTenants world, TenantData data, Class<?> type, UUID id) {
    return data.ids(type, world.a().id()).contains(id);
  }

  private static void collectIdTypes(Class<?> type, List<Class<?>> found) {
    if (Samples.isId(type)) {
      found.add(type);
    } else if (type.isRecord()) {
      for (var component : type.getRecordComponents()) {
        collectIdTypes(component.getType(), found);
      }
    }
  }

  /** Another text of the same form, so that it passes the same checks of form. */
  private String alike(String text) {
    var other = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (c >= 'a' && c <= 'z') {
            other.append((char) ('a' + random.nextInt(26)));
          } else if (c >= 'A' && c <= 'Z') {
            other.append((char) ('A' + random.nextInt(26)));
          } else {
            other.append((char) c);
          }
        });
    return other.toString();
  }
}
