package dev.hearth.access;

/** The five roles of people, in the words the portal shows. */
public enum Role {
  MEMBER("Member"),
  TEAM_LEAD("Team lead"),
  TENANT_ADMIN("Tenant admin"),
  PLATFORM_ADMIN("Platform admin"),
  AUDITOR("Auditor");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
