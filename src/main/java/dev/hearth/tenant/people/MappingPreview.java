package dev.hearth.tenant.people;

import java.util.List;

/**
 * Whom a group mapping affects, as far as Hearth knows: those whom the provider named in the group
 * when they last signed in.
 *
 * @param names at most ten
 * @param people all of them
 */
public record MappingPreview(List<String> names, int people) {

  public MappingPreview {
    names = List.copyOf(names);
  }
}
