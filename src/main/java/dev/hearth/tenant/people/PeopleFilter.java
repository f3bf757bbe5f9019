package dev.hearth.tenant.people;

/**
 * Which people to list.
 *
 * @param text part of the name or address; blank for all
 */
public record PeopleFilter(String text, Kind kind) {

  /** A part of the people worth looking at alone. */
  public enum Kind {
    EVERYBODY("Everybody"),
    WITH_TENANT_ROLE("Tenant admins and auditors"),
    SUSPENDED("Suspended"),
    WITHOUT_ACCESS("Without any access");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static PeopleFilter everybody() {
    return new PeopleFilter("", Kind.EVERYBODY);
  }

  boolean includes(PersonRow person) {
    return switch (kind) {
      case EVERYBODY -> true;
      case WITH_TENANT_ROLE -> person.tenantRole() != null;
      case SUSPENDED -> person.suspended();
      case WITHOUT_ACCESS -> !person.hasAccess();
    };
  }
}
