package dev.hearth.tenant;

import dev.hearth.sagemaker.policy.S3Prefix;
import java.util.regex.Pattern;

/** Something in the cloud that is one tenant's own, so that its jobs may name it. */
public record TenantResource(Kind kind, String name) {

  /** What can be registered. */
  public enum Kind {
    S3_PREFIX("S3 prefix", "s3://bucket/path/", "\\S+"),
    SUBNET("Subnet", "subnet-0123456789abcdef0", "subnet-[0-9a-f]{8,17}"),
    SECURITY_GROUP("Security group", "sg-0123456789abcdef0", "sg-[0-9a-f]{8,17}"),
    KMS_KEY(
        "KMS key",
        "arn:aws:kms:us-east-1:123456789012:key/…",
        "arn:aws:kms:[a-z0-9-]+:\\d{12}:(key|alias)/[a-zA-Z0-9/_-]{1,256}");

    private final String label;
    private final String example;
    private final Pattern form;

    Kind(String label, String example, String form) {
      this.label = label;
      this.example = example;
      this.form = Pattern.compile(form);
    }

    /** As people read it. */
    public String label() {
      return label;
    }

    public String example() {
      return example;
    }

    /** Whether this could be the name of such a thing. */
    public boolean allows(String name) {
      return form.matcher(name).matches() && (this != S3_PREFIX || S3Prefix.isValid(name));
    }
  }

  public TenantResource {
    if (!kind.allows(name)) {
      throw new IllegalArgumentException("Not the name of a " + kind.label() + ": " + name);
    }
    name = kind == Kind.S3_PREFIX ? S3Prefix.of(name).toString() : name;
  }

  /** Whether two tenants could not both have these. */
  public boolean meets(TenantResource other) {
    return kind == other.kind
        && (kind == Kind.S3_PREFIX
            ? S3Prefix.of(name).overlaps(S3Prefix.of(other.name))
            : name.equals(other.name));
  }
}
