package dev.hearth.emulator.iam;

import static dev.hearth.wire.QueryProtocol.element;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An IAM role.
 *
 * @param createdAt real time in epoch milliseconds
 * @param trust the JSON of its trust policy
 * @param policies JSON of its inline policies by name
 * @param boundary ARN of the managed policy that bounds it
 */
record Role(
    String account,
    String path,
    String name,
    String id,
    long createdAt,
    String trust,
    String description,
    int maxSessionSeconds,
    Map<String, String> tags,
    Map<String, String> policies,
    @Nullable String boundary) {

  String arn() {
    return "arn:aws:iam::" + account + ":role" + path + name;
  }

  Role withTrust(String json) {
    return new Role(
        account,
        path,
        name,
        id,
        createdAt,
        json,
        description,
        maxSessionSeconds,
        tags,
        policies,
        boundary);
  }

  Role withBoundary(@Nullable String arn) {
    return new Role(
        account,
        path,
        name,
        id,
        createdAt,
        trust,
        description,
        maxSessionSeconds,
        tags,
        policies,
        arn);
  }

  Role withTags(Map<String, String> value) {
    return new Role(
        account,
        path,
        name,
        id,
        createdAt,
        trust,
        description,
        maxSessionSeconds,
        value,
        policies,
        boundary);
  }

  /** Null removes the policy. */
  Role withPolicy(String policyName, @Nullable String json) {
    Map<String, String> changed = new TreeMap<>(policies);
    if (json == null) {
      changed.remove(policyName);
    } else {
      changed.put(policyName, json);
    }
    return new Role(
        account,
        path,
        name,
        id,
        createdAt,
        trust,
        description,
        maxSessionSeconds,
        tags,
        changed,
        boundary);
  }

  String toXml() {
    StringBuilder xml = new StringBuilder();
    xml.append(element("Path", path))
        .append(element("RoleName", name))
        .append(element("RoleId", id));
    xml.append(element("Arn", arn()))
        .append(element("CreateDate", Instant.ofEpochMilli(createdAt).toString()));
    xml.append(element("AssumeRolePolicyDocument", encoded(trust)));
    if (!description.isEmpty()) {
      xml.append(element("Description", description));
    }
    xml.append(element("MaxSessionDuration", Integer.toString(maxSessionSeconds)));
    if (boundary != null) {
      xml.append("<PermissionsBoundary>");
      xml.append(element("PermissionsBoundaryType", "Policy"));
      xml.append(element("PermissionsBoundaryArn", boundary)).append("</PermissionsBoundary>");
    }
    return xml.append(tagsXml(tags)).toString();
  }

  static String tagsXml(Map<String, String> tags) {
    StringBuilder xml = new StringBuilder("<Tags>");
    tags.forEach((key, value) ->
        xml.append("<member>")
            .append(element("Key", key))
            .append(element("Value", value))
            .append("</member>"));
    return xml.append("</Tags>").toString();
  }

  /** Documents travel URL-encoded. */
  static String encoded(String json) {
    return URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
