package dev.hearth.emulator.quotas;

import java.util.Set;

/**
 * A request for a higher quota.
 *
 * @param status in AWS's words, of which {@link #OPEN} are not final
 * @param createdAt business time in epoch milliseconds, as is {@code updatedAt}
 */
record IncreaseRequest(
    String id,
    String account,
    String code,
    double desired,
    String status,
    long createdAt,
    long updatedAt) {

  static final Set<String> OPEN = Set.of("PENDING", "CASE_OPENED");
  static final Set<String> STATUSES =
      Set.of(
          "PENDING",
          "CASE_OPENED",
          "APPROVED",
          "DENIED",
          "CASE_CLOSED",
          "NOT_APPROVED",
          "INVALID_REQUEST");

  boolean open() {
    return OPEN.contains(status);
  }

  IncreaseRequest with(String newStatus, long at) {
    return new IncreaseRequest(id, account, code, desired, newStatus, createdAt, at);
  }
}
