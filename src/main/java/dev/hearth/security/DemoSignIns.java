package dev.hearth.security;

import dev.hearth.security.embedded.ProviderPerson;
import java.util.List;

/** The demo people offered on the sign-in page; only the embedded profile defines this bean. */
public record DemoSignIns(List<ProviderPerson> people) {

  public DemoSignIns {
    people = List.copyOf(people);
  }
}
