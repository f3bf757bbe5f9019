package dev.hearth.security;

import dev.hearth.base.OutgoingPolicy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to identity providers, whose addresses others choose. A name is looked up once and the
 * address checked by {@link OutgoingPolicy} is the one connected to; redirects are not followed; an
 * answer that is slow or large is given up. No proxy is used: it would look names up itself.
 */
@Component
class OutgoingHttp implements DisposableBean {

  private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
  private static final Timeout TO_ANSWER = Timeout.ofSeconds(10);
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final int MOST_CONNECTIONS = 50;

  private final OutgoingPolicy policy;
  private final CloseableHttpClient client;

  OutgoingHttp(OutgoingPolicy policy) {
    this.policy = policy;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedNames(policy))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(TO_CONNECT)
                            .setSocketTimeout(TO_ANSWER)
                            .build())
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS / 10)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(TO_CONNECT)
                    .setResponseTimeout(TO_ANSWER)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .build();
  }

  /** For whoever makes requests; refuses addresses that {@link OutgoingPolicy} refuses. */
  ClientHttpRequestFactory requests() {
    var requests = new HttpComponentsClientHttpRequestFactory(client);
    return (uri, method) -> {
      var problem = policy.problemWith(uri.toString());
      if (problem.isPresent()) {
        throw new IOException("Hearth does not call " + uri.getHost() + ": " + problem.get());
      }
      return requests.createRequest(uri, method);
    };
  }

  /** A template whose answers are bounded. */
  RestTemplate template() {
    var template = new RestTemplate(requests());
    template
        .getInterceptors()
        .add((request, body, execution) -> new Bounded(execution.execute(request, body)));
    return template;
  }

  @Override
  public void destroy() throws IOException {
    client.close();
  }

  /** Gives out only addresses that may be connected to. */
  private record CheckedNames(OutgoingPolicy policy) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
      for (var address : addresses) {
        if (!policy.allows(address)) {
          throw new UnknownHostException(host + " is at an address that Hearth does not call");
        }
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
  }

  /** An answer whose reader fails at the byte that is one too many. */
  private static final class Bounded implements ClientHttpResponse {

    private final ClientHttpResponse answer;

    Bounded(ClientHttpResponse answer) {
      this.answer = answer;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return answer.getHeaders();
    }

    @Override
    public void close() {
      answer.close();
    }

    @Override
    public InputStream getBody() throws IOException {
      return new FilterInputStream(answer.getBody()) {
        private int left = LONGEST_ANSWER;

        @Override
        public int read() throws IOException {
          var one = super.read();
          count(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          var read = super.read(bytes, offset, length);
          count(Math.max(0, read));
          return read;
        }

        private void count(int read) throws IOException {
          left -= read;
          if (left < 0) {
            throw new IOException("The answer is longer than " + LONGEST_ANSWER + " bytes");
          }
        }
      };
    }
  }
}
