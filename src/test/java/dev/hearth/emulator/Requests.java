package dev.hearth.emulator;

/** Request bodies for tests that speak JSON themselves. */
final class Requests {

  private Requests() {}

  /** A job of ten minutes with ten minutes of keep-alive. */
  static String job(String name, String role, String tenant) {
    return """
    {"TrainingJobName": "%s", "RoleArn": "arn:aws:iam::123456789012:role/%s",
     "AlgorithmSpecification": {"TrainingImage": "registry/image:1", "TrainingInputMode": "File"},
     "ResourceConfig": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 1, "VolumeSizeInGB": 30,
       "KeepAlivePeriodInSeconds": 600},
     "OutputDataConfig": {"S3OutputPath": "s3://data/models"},
     "StoppingCondition": {"MaxRuntimeInSeconds": 3600},
     "Environment": {"EMULATOR_TRAINING_SECONDS": "600"},
     "Tags": [{"Key": "tenant", "Value": "%s"}]}\
    """
        .formatted(name, role, tenant);
  }

  static String named(String name) {
    return "{\"TrainingJobName\": \"" + name + "\"}";
  }
}
