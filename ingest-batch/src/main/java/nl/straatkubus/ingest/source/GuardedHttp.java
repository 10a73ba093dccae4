package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/** Asks web servers for something, by checked addresses only, also where one server sends us on to another. */
@Component
public final class GuardedHttp implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECT_SECONDS = 10;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final OutgoingAddresses addresses;
    private final CloseableHttpClient client;

    /** What is done with an answer while it comes in. */
    @FunctionalInterface
    interface Reading<T> {
        /** @param from where the answer came from after all redirects */
        T read(InputStream body, URI from, Optional<String> fileName) throws IOException;
    }

    /** The headers to send, made anew for each address: some sign the address itself. */
    @FunctionalInterface
    interface Headers {
        Map<String, String> of(URI address);
    }

    GuardedHttp(OutgoingAddresses addresses, FetchLimits limits) {
        this.addresses = addresses;
        Timeout silence = Timeout.ofMilliseconds(limits.silence().toMillis());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent("Straatkubus")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Reads what is at an address. Headers go to the server that was named and not to another one that it sends us to.
     *
     * @throws FetchFailed when it gives nothing
     */
    <T> T get(URI address, Headers headers, Cutoff cutoff, Reading<T> reading) {
        URI at = address;
        for (int turn = 0; turn <= MOST_REDIRECTS; turn++) {
            boolean named = sameServer(address, at);
            Answer<T> answer = ask(at, named ? headers.of(at) : Map.of(), cutoff, reading);
            if (answer.next().isEmpty()) {
                return answer.value();
            }
            at = answer.next().get();
        }
        throw FetchFailed.lasting("source.redirects", address.getHost());
    }

    /** What came, or where to go on. */
    private record Answer<T>(T value, Optional<URI> next) {}

    private <T> Answer<T> ask(URI at, Map<String, String> headers, Cutoff cutoff, Reading<T> reading) {
        check(at);
        HttpGet request = new HttpGet(at);
        headers.forEach(request::setHeader);
        cutoff.cuts(request::cancel);
        try {
            return client.execute(request, response -> {
                Optional<URI> next = next(response, at);
                if (next.isPresent()) {
                    return new Answer<>(null, next);
                }
                requireGood(response, at);
                InputStream body = response.getEntity() == null
                        ? InputStream.nullInputStream()
                        : response.getEntity().getContent();
                return new Answer<>(reading.read(body, at, fileName(response)), Optional.empty());
            });
        } catch (IOException failure) {
            throw cutoff.explain(failure, at.getHost());
        } finally {
            cutoff.cuts(() -> {});
        }
    }

    /** The client itself, for rooms that speak another protocol over it. Follows no redirects; check each address first. */
    public HttpClient client() {
        return client;
    }

    /** @throws FetchFailed for an address where nothing may be asked */
    public void check(URI at) {
        if (at.getHost() == null || !List.of("http", "https").contains(String.valueOf(at.getScheme()))) {
            throw FetchFailed.lasting("source.address", at);
        }
        if (at.getScheme().equals("http") && !addresses.isAllowed(at.getHost(), port(at))) {
            throw FetchFailed.lasting("source.not-https", at.getHost());
        }
        addresses.resolve(host(at), port(at));
    }

    private static Optional<URI> next(ClassicHttpResponse response, URI at) {
        boolean elsewhere =
                switch (response.getCode()) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
        return elsewhere
                ? Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(header -> at.resolve(header.getValue()))
                : Optional.empty();
    }

    private static void requireGood(ClassicHttpResponse response, URI at) {
        int code = response.getCode();
        String host = at.getHost();
        if (code == 401 || code == 403) {
            throw FetchFailed.lasting("source.not-let-in", host, code);
        }
        if (code == 404 || code == 410) {
            throw FetchFailed.passing("source.not-there", host + at.getPath());
        }
        if (code == 429 || code >= 500) {
            throw FetchFailed.passing("source.busy", host, code);
        }
        if (code < 200 || code >= 300) {
            throw FetchFailed.lasting("source.refuses", host, code);
        }
    }

    private static Optional<String> fileName(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader(HttpHeaders.CONTENT_DISPOSITION))
                .map(header -> header.getValue().replaceFirst("(?i)^.*filename=\"?([^\";]*).*$", "$1"))
                .filter(name -> !name.isBlank() && !name.contains("="));
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static int port(URI at) {
        if (at.getPort() >= 0) {
            return at.getPort();
        }
        return at.getScheme().equals("http") ? HTTP_PORT : HTTPS_PORT;
    }

    /** Without the brackets of an IPv6 address. */
    private static String host(URI at) {
        return at.getHost().replaceAll("[\\[\\]]", "");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Names become addresses through the same check, at the moment that a connection is made. */
    private final class CheckedNames implements DnsResolver {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            return addresses.resolve(host, port);
        }

        @Override
        public InetAddress[] resolve(String host) {
            throw FetchFailed.lasting("source.closed-address", host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
