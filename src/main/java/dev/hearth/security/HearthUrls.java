package dev.hearth.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the portal, as configured: never taken from a request's Host header. */
@Component
class HearthUrls {

  private final String portal;

  HearthUrls(@Value("${hearth.public-url}") String publicUrl) {
    this.portal =
        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
  }

  /** Without a slash at the end. */
  String portal() {
    return portal;
  }

  boolean isHttps() {
    return portal.startsWith("https:");
  }
}
