package dev.hearth.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody may have the portal call to. */
class OutgoingPolicyTest {

  private static final OutgoingPolicy NONE_ALLOWED = OutgoingPolicy.parse("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0::1",
        "2001:db8::1",
        "fec0::1"
      })
  void an_address_that_is_not_public_is_refused(String address) throws UnknownHostException {
    assertThat(NONE_ALLOWED.allows(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1"
      })
  void a_public_address_may_be_called(String address) throws UnknownHostException {
    assertThat(NONE_ALLOWED.allows(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void a_network_can_be_allowed_and_nothing_beside_it() throws UnknownHostException {
    var policy = OutgoingPolicy.parse("10.20.0.0/15, fd00:1::/32 ,192.168.7.7");
    assertThat(policy.allows(InetAddress.getByName("10.20.0.0"))).isTrue();
    assertThat(policy.allows(InetAddress.getByName("10.21.255.255"))).isTrue();
    assertThat(policy.allows(InetAddress.getByName("10.22.0.0"))).isFalse();
    assertThat(policy.allows(InetAddress.getByName("10.19.255.255"))).isFalse();
    assertThat(policy.allows(InetAddress.getByName("fd00:1:ffff::1"))).isTrue();
    assertThat(policy.allows(InetAddress.getByName("fd00:2::1"))).isFalse();
    assertThat(policy.allows(InetAddress.getByName("192.168.7.7"))).isTrue();
    assertThat(policy.allows(InetAddress.getByName("192.168.7.6"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.com",
        "http://localhost:8091",
        "ftp://login.example.com",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "javascript://login.example.com/%0aalert(1)",
        "https:login.example.com",
        "https:///nowhere",
        "https://user:password@login.example.com",
        "https://user@login.example.com",
        "//login.example.com",
        "login",
        "",
        "null",
        "https://exa mple.com"
      })
  void an_address_that_is_not_plain_https_has_a_problem(String url) {
    assertThat(NONE_ALLOWED.problemWith(url)).isPresent();
  }

  @Test
  void https_has_none() {
    assertThat(NONE_ALLOWED.problemWith("https://login.example.com/realms/vision")).isEmpty();
    assertThat(NONE_ALLOWED.problemWith("https://login.example.com:8443/a?b=c")).isEmpty();
  }

  @Test
  void http_is_for_this_machine_alone_and_only_when_it_is_allowed() {
    var loopback = OutgoingPolicy.parse("127.0.0.0/8");
    assertThat(loopback.problemWith("http://localhost:8091/vision")).isEmpty();
    assertThat(loopback.problemWith("http://127.0.0.1:8091/vision")).isEmpty();
    assertThat(loopback.problemWith("http://login.example.com")).isPresent();
    assertThat(loopback.problemWith("http://localhost.example.com")).isPresent();
    assertThat(OutgoingPolicy.parse("10.0.0.0/8").problemWith("http://10.0.0.1")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "example.com/8",
        "10.0.0/x",
        "fe80::/129",
        "10.0.0.0/"
      })
  void a_range_that_cannot_be_read_is_refused(String range) {
    assertThatThrownBy(() -> OutgoingPolicy.parse(range))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
