package nl.straatkubus.ingest.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A file at a web address. */
@Component
final class WebFile {
    private static final int LOOK_BYTES = 256;

    private final GuardedHttp http;

    WebFile(GuardedHttp http) {
        this.http = http;
    }

    /** @return the name that the server gives the file */
    String fetch(Source.Https source, Optional<String> secret, Path into, Cutoff cutoff) throws IOException {
        Map<String, String> headers = secret.map(text -> Map.of("Authorization", authorization(source.user(), text)))
                .orElse(Map.of());
        String name = http.get(source.address(), address -> headers, cutoff, (body, from, given) -> {
            try (OutputStream file = Files.newOutputStream(into)) {
                cutoff.copy(body, file);
            }
            return given.orElseGet(() -> lastPart(from));
        });
        refusePage(into, source.address());
        return name;
    }

    private static String authorization(Optional<String> user, String secret) {
        return user.map(name -> "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .orElse("Bearer " + secret);
    }

    private static String lastPart(URI address) {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A server that wants us to sign in, or is being mended, often answers with a page and says that all is well. */
    private static void refusePage(Path file, URI address) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOK_BYTES), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
                throw FetchFailed.lasting("source.page", address.getHost());
            }
        }
    }
}
