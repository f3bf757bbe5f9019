package dev.hearth.base;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Hearth may send a request to when somebody else named the address, as the issuer of an
 * identity provider or what its metadata point to. Refuses everything but https to addresses of the
 * public internet, so that nobody reaches a machine's metadata service or a neighbour of the portal
 * through it. Other networks are allowed one by one ({@code hearth.outgoing.allowed-networks}).
 *
 * <p>Within this machine http is enough, if the machine itself is allowed.
 */
public final class OutgoingPolicy {

  /** Not on the public internet, beyond what {@link InetAddress} knows by itself. */
  private static final List<IpRange> RESERVED =
      Stream.of(
              "0.0.0.0/8",
              "100.64.0.0/10",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "240.0.0.0/4",
              // ways to write an IPv4 address in IPv6, and nets for documentation
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7")
          .map(IpRange::parse)
          .toList();

  private final List<IpRange> allowed;

  public OutgoingPolicy(List<IpRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Reads the ranges of a setting, separated by commas; an empty text allows none. */
  public static OutgoingPolicy parse(String ranges) {
    return new OutgoingPolicy(
        Stream.of(ranges.split(","))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .map(IpRange::parse)
            .toList());
  }

  /** May a connection be made to this address? Ask again for each connection: names move. */
  public boolean allows(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address);
  }

  /**
   * What is wrong with this address as a thing to call, in words; empty when nothing is. The name
   * in it is not looked up: that is for the moment of the call.
   */
  public Optional<String> problemWith(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      return Optional.of("This is not a URL.");
    }
    var host = uri.getHost();
    if (uri.isOpaque() || host == null || uri.getScheme() == null) {
      return Optional.of("This is not a URL with a host, such as https://login.example.com.");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("A user name or password must not be part of the URL.");
    }
    return switch (uri.getScheme()) {
      case "https" -> Optional.empty();
      case "http" ->
          isThisMachine(host) && allows(InetAddress.getLoopbackAddress())
              ? Optional.empty()
              : Optional.of("The URL must start with https://.");
      default -> Optional.of("The URL must start with https://.");
    };
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && RESERVED.stream().noneMatch(range -> range.contains(address));
  }
}
