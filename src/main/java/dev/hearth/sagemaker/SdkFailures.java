package dev.hearth.sagemaker;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What an error of the cloud means. */
final class SdkFailures {

  private static final String NOT_FOUND = "Requested resource not found.";
  private static final Set<String> OF_SESSION =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidClientTokenId",
          "UnrecognizedClientException");

  private SdkFailures() {}

  static boolean isNotFound(AwsServiceException e) {
    return code(e).startsWith("ResourceNotFound")
        || code(e).equals("NoSuchEntity")
        || (code(e).equals("ValidationException") && message(e).contains(NOT_FOUND));
  }

  /** Worth trying again as it is. */
  static boolean isTemporary(AwsServiceException e) {
    return e.statusCode() >= 500 || e.isThrottlingException();
  }

  /** The credentials are no longer known: worth trying again with others. */
  static boolean isOfSession(AwsServiceException e) {
    return OF_SESSION.contains(code(e));
  }

  static boolean isDenied(AwsServiceException e) {
    return code(e).startsWith("AccessDenied");
  }

  static String code(AwsServiceException e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "Unknown" : details.errorCode();
  }

  static String message(AwsServiceException e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorMessage() == null ? "" : details.errorMessage();
  }
}
