package seeded.aws.trainingjob;

import software.amazon.awssdk.regions.Region;

/** A second path to the cloud. */
final class CallsAws {
  Region region = Region.US_EAST_1;
}
