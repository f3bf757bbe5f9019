package dev.hearth.emulator.world;

import java.util.Map;

/**
 * Who signed a request.
 *
 * @param account the 12-digit account, the wall between states
 * @param arn the identity, as AWS would print it in an error
 * @param accessKeyId the key it signed with
 * @param sessionTags tags of the session, empty for a long-lived key
 */
public record Caller(
    String account, String arn, String accessKeyId, Map<String, String> sessionTags) {

  public Caller {
    sessionTags = Map.copyOf(sessionTags);
  }
}
