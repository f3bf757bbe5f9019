package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.JobState;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A job as it is kept. */
record JobLine(String account, JobState job, ObjectNode echo, Map<String, String> tags) {}
