package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person of another tenant sees none of it. */
@Journeys
class IsolationJourney {

  private static final String SECRET = "canary-4b1f9e-01";

  @Test
  void a_person_of_another_tenant_sees_none_of_it(
      RunningHearth hearth, Visitors visitors, @TempDir Path folder) throws IOException {
    var received = folder.resolve("received.har");
    var pushed = Collections.synchronizedList(new ArrayList<String>());
    var emil = visitors.arrive(hearth, Look.WIDE_LIGHT, o -> o.setRecordHarPath(received));
    emil.page().onWebSocket(socket -> socket.onFrameReceived(f -> pushed.add(text(f))));
    emil.signInAt("language", "Emil Koch"); // the sign-in page offers Mia, too
    JobsPage.open(emil);
    assertThat(new JobsPage(emil).sentence()).isVisible();
    // Emil's page is open while all this happens in the other tenant.
    var mia = visitors.arrive(hearth);
    mia.signInAs("Mia Keller");
    var label = leaveAPool(mia);

    assertThat(PoolsPage.open(emil).sentence()).isVisible();
    assertThat(new PoolsPage(emil).pool(label)).hasCount(0);
    assertThat(JobsPage.open(emil).sentence()).isVisible();
    assertThat(SubmitPage.open(emil).field("Job name")).isVisible();
    emil.leave();
    var seen = Files.readString(received);
    var theirs = List.of(SECRET, label, "Mia Keller", "Perception", "vision-exec");
    assertThat(List.of("Emil Koch", "Speech", "language-exec")).allMatch(seen::contains);
    assertThat(theirs).as("received over HTTP").noneMatch(seen::contains);
    assertThat(theirs).as("pushed").noneMatch(String.join("\n", pushed)::contains);
  }

  @Test
  void what_is_anothers_looks_like_what_does_not_exist(RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    mia.signInAs("Mia Keller");
    SubmitPage.open(mia)
        .name("theirs-01")
        .onInstances("ml.m5.xlarge")
        .volume(141)
        .image("detr-train:3.2")
        .keepWarm(0)
        .submit("theirs-01");

    var emil = visitors.arrive(hearth);
    emil.signInAs("Emil Koch");
    var theirs = asShownAt(emil, "theirs-01");
    var nobodys = asShownAt(emil, "nobody-01");
    assertThat(theirs.getFirst()).contains("There is nothing here, or it is not yours to see.");
    assertThat(theirs).isEqualTo(nobodys);

    assertThat(asPrefilled(emil, "submit?from=theirs-01"))
        .isEqualTo(asPrefilled(emil, "submit?from=nobody-01"));
  }

  private static String leaveAPool(Visitor mia) {
    SubmitPage.open(mia)
        .name(SECRET)
        .onInstances("ml.m5.xlarge")
        .volume(139)
        .image("detr-train:3.2")
        .keepWarm(60)
        .submit(SECRET)
        .stopOnceItTrains();
    var pools = PoolsPage.open(mia);
    assertThat(pools.poolLeftBy(SECRET)).containsText("Available");
    return pools.labelOf(pools.poolLeftBy(SECRET));
  }

  /** All one can tell apart: the words, the status, the title, without the address itself. */
  private static List<String> asShownAt(Visitor visitor, String job) {
    var page = visitor.page();
    var response = page.navigate(visitor.url("jobs/" + job));
    var main = new JobPage(visitor).main();
    assertThat(main).containsText("nothing here");
    var status = response == null ? -1 : response.status();
    return List.of(
        main.innerText().replace(job, "JOB"), "" + status, page.title().replace(job, "JOB"));
  }

  private static List<String> asPrefilled(Visitor visitor, String address) {
    visitor.open(address);
    var form = new SubmitPage(visitor);
    assertThat(form.field("Volume")).isVisible();
    return List.of(
        form.field("Volume").inputValue(),
        form.field("Container image").inputValue(),
        form.field("Instance type").inputValue());
  }

  private static String text(WebSocketFrame frame) {
    var text = frame.text();
    return text != null ? text : new String(frame.binary(), StandardCharsets.UTF_8);
  }
}
