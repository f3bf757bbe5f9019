package dev.hearth.emulator.world;

import dev.hearth.wire.AwsError;
import dev.hearth.wire.Credential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows whose a key is, and decides who may do what. */
public interface Guard {

  /** Null when no such key was ever handed out. Called without the lock. */
  @Nullable Credential credential(String accessKeyId);

  /** Null when no such key was ever handed out. Called without the lock. */
  @Nullable Caller caller(String accessKeyId);

  /**
   * The denial to answer; null when every access is allowed. Called under the lock, never on
   * replay.
   */
  @Nullable AwsError refuse(Caller caller, List<Access> accesses);
}
