package dev.hearth.demo.workload;

import java.util.List;

/**
 * How somebody of the demo works: what they run again and again, the first most often.
 *
 * @param tenant code of the tenant
 */
record Persona(String tenant, String username, String team, List<RecurringJob> jobs) {

  Persona {
    jobs = List.copyOf(jobs);
  }
}
