package dev.hearth.sagemaker.policy;

import java.util.regex.Pattern;

/**
 * A place in S3 and everything below it. Written {@code s3://bucket/path/}; it ends with a slash,
 * so that {@code s3://b/vision/} never holds {@code s3://b/vision-2/x}.
 *
 * @param path without a leading slash; empty for the whole bucket
 */
public record S3Prefix(String bucket, String path) {

  /** A bucket's name, by S3's rules; a path without wildcards, which policies would expand. */
  private static final Pattern FORM =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([^*?\\s$]*))?");

  public S3Prefix {
    if (!path.isEmpty() && !path.endsWith("/")) {
      throw new IllegalArgumentException("A prefix ends with a slash, not '" + path + "'");
    }
  }

  /** Reads {@code s3://bucket}, {@code s3://bucket/path} or {@code s3://bucket/path/}. */
  public static S3Prefix of(String uri) {
    var form = FORM.matcher(uri);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a place in S3: " + uri);
    }
    var path = form.group(2) == null ? "" : form.group(2);
    return new S3Prefix(form.group(1), path.isEmpty() || path.endsWith("/") ? path : path + "/");
  }

  /** Whether {@link #of} would take it. */
  public static boolean isValid(String uri) {
    return FORM.matcher(uri).matches();
  }

  /** Whether an object or prefix lies here or below. */
  public boolean holds(S3Prefix other) {
    return bucket.equals(other.bucket) && other.path.startsWith(path);
  }

  public boolean overlaps(S3Prefix other) {
    return holds(other) || other.holds(this);
  }

  String bucketArn() {
    return "arn:aws:s3:::" + bucket;
  }

  String objectsArn() {
    return bucketArn() + "/" + path + "*";
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + path;
  }
}
