package dev.hearth.emulator.iam;

import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Protocol;
import dev.hearth.emulator.world.Service;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * STS: sessions of assumed roles. Their keys are derived from the world's seed, so that a replayed
 * journal knows the keys that were handed out; this is a test double, and its secrets protect
 * nothing.
 */
public final class StsService implements Service {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long KEPT_AFTER_EXPIRY_MILLIS = 3_600_000;

  private final long seed;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Operation> operations;
  private long issued;

  public StsService(long seed, IamService iam) {
    this.seed = seed;
    operations =
        Map.of(
            "AssumeRole",
            new AssumeRole(iam.state(), this),
            "GetCallerIdentity",
            AssumeRole.getCallerIdentity());
  }

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public Protocol protocol() {
    return Protocol.QUERY;
  }

  @Override
  public String targetPrefix() {
    return "https://sts.amazonaws.com/doc/2011-06-15/";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }

  /** Safe to call without the lock. */
  @Nullable Session find(String accessKeyId) {
    return sessions.get(accessKeyId);
  }

  Session issue(
      String account,
      String roleArn,
      String arn,
      @Nullable String policy,
      Map<String, String> tags,
      long realAt,
      long expiresAt) {
    sessions.values().removeIf(session -> session.expiresAt() + KEPT_AFTER_EXPIRY_MILLIS < realAt);
    issued++;
    String key =
        "ASIA"
            + derived("key")
                .replaceAll("[^A-Za-z0-9]", "")
                .toUpperCase(Locale.ROOT)
                .substring(0, 16);
    Session session =
        new Session(
            key,
            derived("secret").substring(0, 40),
            derived("token"),
            account,
            roleArn,
            arn,
            policy,
            tags,
            expiresAt);
    sessions.put(key, session);
    return session;
  }

  private String derived(String purpose) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-512")
              .digest((seed + "/" + issued + "/" + purpose).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }

  @Override
  public void save(Consumer<Object> pieces) {
    pieces.accept(MAPPER.createObjectNode().put("issued", issued));
    sessions.values().forEach(session -> pieces.accept(MAPPER.valueToTree(session)));
  }

  @Override
  public void load(ObjectNode piece) {
    if (piece.has("issued")) {
      issued = piece.path("issued").asLong();
    } else {
      Session session = MAPPER.treeToValue(piece, Session.class);
      sessions.put(session.accessKeyId(), session);
    }
  }
}
