package dev.hearth.base;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses in CIDR form, such as 10.0.0.0/8 or fd00::/8. */
public record IpRange(InetAddress start, int prefix) {

  public IpRange {
    if (prefix < 0 || prefix > start.getAddress().length * 8) {
      throw new IllegalArgumentException("A prefix of " + prefix + " does not fit " + start);
    }
  }

  /**
   * Reads {@code address/prefix}, or one address alone. Names are refused: they are looked up by
   * nobody here.
   */
  public static IpRange parse(String text) {
    var slash = text.indexOf('/');
    var address = (slash < 0 ? text : text.substring(0, slash)).strip();
    if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException("Not an address range: " + text);
    }
    try {
      var start = InetAddress.getByName(address);
      var most = start.getAddress().length * 8;
      return new IpRange(
          start, slash < 0 ? most : Integer.parseInt(text.substring(slash + 1).strip()));
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("Not an address range: " + text, e);
    }
  }

  public boolean contains(InetAddress address) {
    var a = start.getAddress();
    var b = address.getAddress();
    if (a.length != b.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((a[bit / 8] & mask) != (b[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
