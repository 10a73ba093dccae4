package nl.straatkubus.web.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A provider that answers as it is told to, also in ways that a real one does not. */
public final class ProviderStandIn {
    public static final String CLIENT = "straatkubus";
    public static final String SECRET = "alleen-voor-de-proef";
    public static final String EMAIL = "kees@gm0977.example";
    private static final String CODE = "eenmalig";

    private final HttpServer server;
    private final String issuer;
    private final RSAKey published = key("gepubliceerd");
    private final RSAKey other = key("gepubliceerd");
    private final RSAKey unknown = key("onbekend");
    private final AtomicInteger keysAsked = new AtomicInteger();
    private String nonce = "";
    private volatile Behaviour behaviour = Behaviour.GOOD;

    /**
     * @param claims changes what a token says
     * @param signature how it is signed
     * @param silence before a code is changed for a token
     * @param status of that answer
     * @param error what the browser comes back with instead of a code; empty for a code
     * @param path whose answer is delivered in another way than at once; empty for none
     */
    record Behaviour(
            UnaryOperator<JWTClaimsSet.Builder> claims,
            Signature signature,
            Duration silence,
            int status,
            String error,
            String path,
            Delivery delivery) {
        static final Behaviour GOOD = new Behaviour(
                UnaryOperator.identity(), Signature.PUBLISHED_KEY, Duration.ZERO, 200, "", "", Delivery.AT_ONCE);

        Behaviour saying(UnaryOperator<JWTClaimsSet.Builder> changed) {
            return new Behaviour(changed, signature, silence, status, error, path, delivery);
        }

        Behaviour signedBy(Signature changed) {
            return new Behaviour(claims, changed, silence, status, error, path, delivery);
        }

        Behaviour silentFor(Duration changed) {
            return new Behaviour(claims, signature, changed, status, error, path, delivery);
        }

        Behaviour answering(int changed) {
            return new Behaviour(claims, signature, silence, changed, error, path, delivery);
        }

        Behaviour delivering(String changed, Delivery how) {
            return new Behaviour(claims, signature, silence, status, error, changed, how);
        }

        Behaviour refusing(String changed) {
            return new Behaviour(claims, signature, silence, status, changed, path, delivery);
        }
    }

    /** How an answer comes; white space before JSON means nothing. */
    enum Delivery {
        AT_ONCE,
        /** Never silent for long, and never there within the patience of these stories. */
        BY_DRIPS {
            @Override
            void begin(OutputStream body) throws IOException {
                for (int drip = 0; drip < DRIPS; drip++) {
                    body.write(' ');
                    body.flush();
                    sleep(DRIP);
                }
            }
        },
        /** More than a careful reader takes, before the answer itself. */
        TOO_LARGE {
            @Override
            void begin(OutputStream body) throws IOException {
                body.write(" ".repeat(TOO_MUCH).getBytes(StandardCharsets.US_ASCII));
            }
        };

        private static final int DRIPS = 25;
        private static final Duration DRIP = Duration.ofMillis(200);
        private static final int TOO_MUCH = 1_000_000;

        void begin(OutputStream body) throws IOException {}
    }

    enum Signature {
        PUBLISHED_KEY,
        /** Under the name of the published one. */
        OTHER_KEY,
        /** Under a name that is not published. */
        UNKNOWN_KEY,
        /** With what everybody may read as if it were a secret that both know. */
        PUBLISHED_KEY_AS_SECRET,
        NONE
    }

    public ProviderStandIn(int port) {
        issuer = "http://localhost:" + port;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                         "jwks_uri":"%1$s/keys"}""".formatted(issuer)));
        server.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            answer(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
        });
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return issuer;
    }

    int keysAsked() {
        return keysAsked.get();
    }

    void behaves(Behaviour now) {
        behaviour = now;
    }

    public void stop() {
        server.stop(0);
    }

    /** Everybody is Kees here and signed in already. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> UriUtils.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = asked.get("nonce");
        String outcome = behaviour.error().isEmpty()
                ? "code=" + CODE
                : "error=" + behaviour.error() + "&error_description=geheim+van+de+dienst";
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?" + outcome + "&state="
                                + UriUtils.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String secret = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        if (!asked.contains("code=" + CODE)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Behaviour now = behaviour;
        sleep(now.silence());
        answer(
                exchange,
                now.status(),
                now.status() == 200
                        ? "{\"access_token\":\"van-de-dienst\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(now)
                                + "\"}"
                        : "geheim van de dienst");
    }

    private String idToken(Behaviour now) {
        Instant moment = Instant.now();
        JWTClaimsSet claims = now.claims()
                .apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(CLIENT)
                        .subject("kees")
                        .issueTime(Date.from(moment))
                        .expirationTime(Date.from(moment.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("email", EMAIL)
                        .claim("email_verified", true))
                .build();
        return signed(claims, now.signature());
    }

    /** A token that says this, signed in that way. */
    String signed(JWTClaimsSet claims, Signature signature) {
        try {
            return switch (signature) {
                case NONE -> new PlainJWT(claims).serialize();
                case PUBLISHED_KEY -> signed(claims, JWSAlgorithm.RS256, published, new RSASSASigner(published));
                case OTHER_KEY -> signed(claims, JWSAlgorithm.RS256, other, new RSASSASigner(other));
                case UNKNOWN_KEY -> signed(claims, JWSAlgorithm.RS256, unknown, new RSASSASigner(unknown));
                case PUBLISHED_KEY_AS_SECRET ->
                    signed(
                            claims,
                            JWSAlgorithm.HS256,
                            published,
                            new MACSigner(published.toRSAPublicKey().getEncoded()));
            };
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key, JWSSigner signer)
            throws JOSEException {
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        signed.sign(signer);
        return signed.serialize();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        Behaviour now = behaviour;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, 0);
            if (exchange.getRequestURI().getPath().equals(now.path())) {
                now.delivery().begin(exchange.getResponseBody());
            }
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
