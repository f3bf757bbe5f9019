package dev.hearth.sagemaker.policy;

/**
 * The reader: the role sync takes on. It sees the jobs of all tenants, because a list of jobs
 * cannot be narrowed (facts sheet 6), and can change nothing but the queue it empties.
 */
public final class ReaderPolicy {

  public static final String NAME = "hearth-sync";

  private ReaderPolicy() {}

  public static String rights(String accountId) {
    return PolicyStatement.document(
        PolicyStatement.allow("sagemaker:ListTrainingJobs"),
        PolicyStatement.allow("sagemaker:DescribeTrainingJob", "sagemaker:ListTags")
            .on("arn:aws:sagemaker:*:" + accountId + ":training-job/*"),
        PolicyStatement.allow("sqs:GetQueueUrl", "sqs:ReceiveMessage", "sqs:DeleteMessage")
            .on("arn:aws:sqs:*:" + accountId + ":*"));
  }
}
