package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * An object in a bucket of any store that speaks S3, with the bucket in the path. Requests are signed (Signature
 * Version 4) by Amazon's own signer and sent along the same checked way as all others.
 */
@Component
final class S3Object {
    private final GuardedHttp http;
    private final Clock clock;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    S3Object(GuardedHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** @return the key of the object that was fetched */
    String fetch(Source.S3 source, Optional<String> secret, Path into, Cutoff cutoff) throws IOException {
        AwsCredentialsIdentity identity = AwsCredentialsIdentity.create(
                source.accessKey(), secret.orElseThrow(() -> FetchFailed.lasting("source.secret-needed")));
        GuardedHttp.Headers signed = address -> sign(source, identity, address);
        String key = source.key().contains("*") ? newest(source, signed, cutoff) : source.key();
        return http.get(address(source, "/" + encoded(key)), signed, cutoff, (body, from, name) -> {
            try (OutputStream file = Files.newOutputStream(into)) {
                cutoff.copy(body, file);
            }
            return key;
        });
    }

    private String newest(Source.S3 source, GuardedHttp.Headers signed, Cutoff cutoff) {
        String prefix = source.key().substring(0, source.key().indexOf('*'));
        S3Listing listing = new S3Listing(source.key());
        Optional<String> next = Optional.empty();
        do {
            String query = next.map(token -> "continuation-token=" + encodedAll(token) + "&")
                            .orElse("") + "list-type=2&prefix=" + encodedAll(prefix);
            next = http.get(
                    address(source, "?" + query),
                    signed,
                    cutoff,
                    (body, from, name) -> listing.read(cutoff.counted(body)));
        } while (next.isPresent());
        return listing.newest().orElseThrow(() -> FetchFailed.passing("source.not-there", source.place()));
    }

    private static URI address(Source.S3 source, String rest) {
        String endpoint = source.endpoint().toString().replaceAll("/+$", "");
        return URI.create(endpoint + "/" + source.bucket() + rest);
    }

    private Map<String, String> sign(Source.S3 source, AwsCredentialsIdentity identity, URI address) {
        SdkHttpRequest plain =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address).build();
        SdkHttpRequest signed = signer.sign(request -> request.identity(identity)
                        .request(plain)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, source.region())
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false))
                .request();
        return signed.headers().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("host"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
    }

    private static String encoded(String key) {
        return encodedAll(key).replace("%2F", "/");
    }

    private static String encodedAll(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
