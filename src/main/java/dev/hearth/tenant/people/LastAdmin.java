package dev.hearth.tenant.people;

import dev.hearth.access.Role;

/**
 * A tenant never loses its last admin by something done in the portal: nobody inside could give the
 * role again. Pure.
 */
final class LastAdmin {

  private LastAdmin() {}

  /**
   * @param others admins besides this person who are not suspended
   */
  static boolean wouldBeLost(PersonRow person, boolean adminAfterwards, int others) {
    var adminNow = person.tenantRole() == Role.TENANT_ADMIN && !person.suspended();
    return adminNow && !adminAfterwards && others == 0;
  }

  static String words(String name) {
    return name
        + " is the only tenant admin. Make somebody else tenant admin first, or nobody could manage"
        + " your organisation here.";
  }
}
