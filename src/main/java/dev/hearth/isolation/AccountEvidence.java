package dev.hearth.isolation;

import dev.hearth.base.ConnectionId;
import dev.hearth.sagemaker.CloudJob;
import java.util.List;
import java.util.Map;

/**
 * The jobs of one account and region as the cloud has them, beside what Hearth submitted there.
 *
 * @param known what Hearth submitted, by name in the cloud
 * @param ownDrift how the broker, the reader and the boundary differ from what Hearth set
 */
public record AccountEvidence(
    ConnectionId connection,
    String name,
    List<CloudJob> jobs,
    Map<String, KnownJob> known,
    List<String> ownDrift) {

  public AccountEvidence {
    jobs = List.copyOf(jobs);
    known = Map.copyOf(known);
    ownDrift = List.copyOf(ownDrift);
  }
}
