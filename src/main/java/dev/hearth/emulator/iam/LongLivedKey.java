package dev.hearth.emulator.iam;

import dev.hearth.emulator.policy.PolicyDocument;
import dev.hearth.emulator.world.Caller;
import dev.hearth.wire.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A key that comes with the emulator's settings.
 *
 * @param policy what it may do; null for everything
 */
public record LongLivedKey(Credential credential, Caller caller, @Nullable PolicyDocument policy) {}
