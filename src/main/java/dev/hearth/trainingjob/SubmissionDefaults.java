package dev.hearth.trainingjob;

import java.time.Duration;
import java.util.List;

/** What a submit form starts from, for one team. */
public record SubmissionDefaults(
    List<String> instanceTypes,
    Duration defaultKeepAlive,
    Duration maximumKeepAlive,
    String roleName) {}
