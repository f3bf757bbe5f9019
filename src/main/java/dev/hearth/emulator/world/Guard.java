package dev.hearth.emulator.world;

import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who may do what. Asked once per call, under the lock, and never on replay. */
@FunctionalInterface
public interface Guard {

  /** The denial to answer; null when every access is allowed. */
  @Nullable AwsError refuse(Caller caller, List<Access> accesses);
}
