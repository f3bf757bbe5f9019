package dev.hearth.audit;

/** What can happen that somebody may be asked about years later; the label is what people read. */
public enum AuditKind {
  SIGNED_IN("Signed in"),
  SIGN_IN_REFUSED("Sign-in refused"),
  SIGNED_OUT("Signed out"),
  ACTION_REFUSED("Action refused"),

  TENANT_ONBOARDED("Tenant onboarded"),
  TENANT_CHANGED("Tenant changed"),
  TENANT_SUSPENDED("Tenant suspended"),
  TENANT_RESUMED("Tenant resumed"),
  TENANT_CLOSED("Tenant closed"),
  CEILINGS_CHANGED("Tenant's ceilings changed"),

  TEAM_CREATED("Team created"),
  TEAM_CHANGED("Team changed"),
  TEAM_SUSPENDED("Team suspended"),
  TEAM_RESUMED("Team resumed"),
  TEAM_POLICY_CHANGED("Team policy changed"),

  MEMBER_ADDED("Member added"),
  MEMBER_CHANGED("Member's role changed"),
  MEMBER_REMOVED("Member removed"),

  PERSON_JOINED("Person joined"),
  PERSON_CHANGED("Person's rights changed"),
  PERSON_SUSPENDED("Person suspended"),
  PERSON_RESUMED("Person resumed"),
  INVITATION_SENT("Invitation sent"),
  INVITATION_REVOKED("Invitation revoked"),
  INVITATION_REDEEMED("Invitation redeemed"),
  GROUP_MAPPING_ADDED("Group mapping added"),
  GROUP_MAPPING_REMOVED("Group mapping removed"),

  ROLE_CREATED("Execution role created"),
  ROLE_ADOPTED("Execution role adopted"),
  RESOURCE_REGISTERED("Cloud resource registered"),
  RESOURCE_REMOVED("Cloud resource removed"),
  CONNECTION_SAVED("Cloud connection saved"),
  PROVIDER_SAVED("Identity provider saved"),
  PROVIDER_REMOVED("Identity provider removed"),
  DOMAIN_ASSIGNED("E-mail domain assigned"),
  DOMAIN_REMOVED("E-mail domain removed"),

  JOB_SUBMITTED("Job submitted"),
  JOB_STOPPED("Job stopped");

  private final String label;

  AuditKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
