package dev.hearth.security;

import dev.hearth.base.StartRefused;
import dev.hearth.sagemaker.CloudConnections;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The embedded profile lets anybody in as anybody, without a password. So it refuses a public
 * address, an open port, and a database that knows a real cloud.
 */
@Component
@Profile("embedded")
class EmbeddedStart implements InitializingBean {

  private final String publicUrl;
  private final String address;
  private final CloudConnections connections;

  EmbeddedStart(
      @Value("${hearth.public-url}") String publicUrl,
      @Value("${server.address:0.0.0.0}") String address,
      CloudConnections connections) {
    this.publicUrl = publicUrl;
    this.address = address;
    this.connections = connections;
  }

  @Override
  public void afterPropertiesSet() {
    if (!isLoopback(URI.create(publicUrl).getHost())) {
      throw new StartRefused(
          "The embedded profile has no passwords, so hearth.public-url must be on this machine, not "
              + publicUrl);
    }
    if (!isLoopback(address)) {
      throw new StartRefused(
          "The embedded profile has no passwords, so server.address must be 127.0.0.1, not "
              + address);
    }
    for (var connection : connections.findAll()) {
      var endpoint = connection.endpoint();
      if (endpoint == null || !isLoopback(endpoint.getHost())) {
        throw new StartRefused(
            "The database knows the cloud connection '"
                + connection.name()
                + "' to a real cloud. The embedded profile works with its emulator only.");
      }
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
