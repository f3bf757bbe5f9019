package seeded.aws.sagemaker;

import software.amazon.awssdk.regions.Region;

/** The one path to the cloud. */
final class TheOnePath {
  Region region = Region.US_EAST_1;
}
