package dev.hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.TenantId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Events and downloads, found by themselves. An event says whose it is, so that it reaches nobody
 * else; a download belongs to a page that says who may open it.
 */
class EventMatrixTest {

  private static final JavaClasses HEARTH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.hearth");

  /** Addressed more narrowly than to a tenant. */
  private static final Map<String, String> NARROWER =
      Map.of("dev.hearth.access.SessionEnds", "one session");

  @Test
  void every_event_says_whose_it_is() {
    assertThat(eventsOfNobody(HEARTH)).isEmpty();
    assertThat(events(HEARTH)).contains("dev.hearth.base.TenantChange");
  }

  @Test
  void an_event_of_nobody_is_caught() {
    var seeded = new ClassFileImporter().importPackages("seeded.events");
    assertThat(eventsOfNobody(seeded)).containsExactly("seeded.events.Shout");
  }

  @Test
  void every_download_belongs_to_a_page_that_says_who_may_open_it() {
    assertThat(openDownloads(HEARTH)).isEmpty();
  }

  @Test
  void an_open_download_is_caught() {
    var seeded = new ClassFileImporter().importPackages("seeded.events");
    assertThat(openDownloads(seeded)).containsExactly("seeded.events.OpenDownload");
  }

  /** Types of this house that some listener receives. */
  private static TreeSet<String> events(JavaClasses classes) {
    return classes.stream()
        .flatMap(c -> c.getMethods().stream())
        .filter(m ->
            m.isMetaAnnotatedWith(EventListener.class)
                || m.isAnnotatedWith(TransactionalEventListener.class))
        .flatMap(m -> m.getRawParameterTypes().stream())
        .map(c -> c.getName())
        .filter(name -> !name.startsWith("org.springframework"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> eventsOfNobody(JavaClasses classes) {
    return events(classes).stream()
        .filter(name -> !NARROWER.containsKey(name))
        .filter(name ->
            classes.get(name).getFields().stream()
                .noneMatch(f ->
                    f.getRawType().isEquivalentTo(TenantId.class)
                        || f.getRawType().isEquivalentTo(CurrentUser.class)))
        .toList();
  }

  /** Classes that hand out a file without being, or being built into, a guarded page. */
  private static List<String> openDownloads(JavaClasses classes) {
    return classes.stream()
        .filter(c ->
            c.getDirectDependenciesFromSelf().stream()
                .anyMatch(d ->
                    d.getTargetClass()
                        .getName()
                        .startsWith("com.vaadin.flow.server.streams.Download")))
        .filter(c -> !c.isAnnotatedWith(AllowedTo.class))
        .filter(c ->
            classes.stream()
                .filter(user -> user.isAnnotatedWith(AllowedTo.class))
                .noneMatch(user ->
                    user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().equals(c))))
        .map(c -> c.getName())
        .sorted()
        .toList();
  }
}
