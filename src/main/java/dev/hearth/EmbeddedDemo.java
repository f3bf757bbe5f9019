package dev.hearth;

import dev.hearth.demo.DemoCourse;
import dev.hearth.demo.DemoJobs;
import dev.hearth.demo.DemoPerson;
import dev.hearth.demo.DemoTenant;
import dev.hearth.demo.DemoTenants;
import dev.hearth.demo.trace.TraceContents;
import dev.hearth.demo.trace.TraceFormatException;
import dev.hearth.demo.trace.TraceReplay;
import dev.hearth.demo.trace.TraceTenant;
import dev.hearth.demo.workload.GeneratedWorkload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * Whom the embedded profile shows, and what they do: the demo tenants with a generated workload; or
 * the tenant of a trace, replayed; or, with the demo off, nobody but the admin.
 */
record EmbeddedDemo(RunOptions options, List<DemoTenant> tenants, @Nullable TraceContents trace) {

  static EmbeddedDemo of(RunOptions options) {
    var file = options.trace();
    if (file != null) {
      try {
        var trace = TraceContents.of(file);
        return new EmbeddedDemo(options, List.of(TraceTenant.of(trace)), trace);
      } catch (TraceFormatException e) {
        throw new RunOptions.BadOption("--trace: " + file + ": " + e.getMessage() + ".");
      }
    }
    return new EmbeddedDemo(options, options.demo() ? DemoTenants.all() : List.of(), null);
  }

  /** Who can sign in: of each tenant those the provider knows, and the platform's staff. */
  List<DemoPerson> people() {
    var people = new ArrayList<DemoPerson>();
    tenants.forEach(
        tenant -> tenant.people().stream().filter(DemoPerson::signsIn).forEach(people::add));
    people.addAll(DemoTenants.staff(options.demo()));
    return people;
  }

  /** What the people do, once they are set up; only when there are any. */
  DemoCourse course(BeanFactory beans) {
    var jobs = beans.getBean(DemoJobs.class);
    var file = options.trace();
    return file != null && trace != null
        ? new TraceReplay(file, trace, jobs)
        : new GeneratedWorkload(jobs, beans.getBean(Clock.class));
  }
}
