package dev.hearth.emulator.iam;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles and managed policies of all accounts, by ARN, and how many were ever made. */
final class IamState {

  /** A managed policy; only as a permissions boundary. */
  record ManagedPolicy(
      String arn, String name, String path, String id, long createdAt, String document) {}

  private final NavigableMap<String, Role> roles = new TreeMap<>();
  private final Map<String, ManagedPolicy> policies = new TreeMap<>();
  private long made;

  NavigableMap<String, Role> roles() {
    return roles;
  }

  Map<String, ManagedPolicy> policies() {
    return policies;
  }

  @Nullable Role roleByArn(String arn) {
    return roles.get(arn);
  }

  /** Role names are unique in an account whatever their path. */
  @Nullable Role roleByName(String account, String name) {
    for (Role role : roles.values()) {
      if (role.account().equals(account) && role.name().equals(name)) {
        return role;
      }
    }
    return null;
  }

  void put(Role role) {
    roles.put(role.arn(), role);
  }

  /** A unique id such as AWS gives: a prefix for the kind of thing, then 17 characters. */
  String nextId(String prefix) {
    String number = Long.toString(++made, 36).toUpperCase(Locale.ROOT);
    return prefix + "0".repeat(17 - number.length()) + number;
  }

  long made() {
    return made;
  }

  void made(long count) {
    made = count;
  }
}
