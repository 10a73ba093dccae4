package nl.straatkubus.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import nl.straatkubus.ingest.wording.FieldFault;
import nl.straatkubus.ingest.wording.Sentence;

/** Makes a source of texts by name, as a form, a program or the database holds them. */
public final class SourceReading {
    private static final int SFTP_PORT = 22;
    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> texts;
    private final List<FieldFault> faults = new ArrayList<>();

    private SourceReading(Map<String, String> texts) {
        this.texts = texts;
    }

    /** @throws InvalidSource naming every fault */
    public static Source read(Source.Kind kind, Map<String, String> texts) {
        SourceReading reading = new SourceReading(texts);
        Source source = reading.source(kind);
        if (!reading.faults.isEmpty()) {
            throw new InvalidSource(reading.faults);
        }
        return source;
    }

    private Source source(Source.Kind kind) {
        return switch (kind) {
            case FOLDER -> new Source.Folder(pattern());
            case HTTPS -> new Source.Https(address("address"), optional("user"));
            case SFTP -> new Source.Sftp(required("host"), port(), required("user"), required("path"), fingerprint());
            case S3 ->
                new Source.S3(
                        address("endpoint"),
                        required("region"),
                        matching("bucket", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
                        required("key"),
                        required("accessKey"));
            case STATLINE ->
                new Source.StatLine(
                        version(), address("service"), matching("table", "[A-Za-z0-9]{4,12}"), text("filter"));
            case FEATURES -> new Source.Features(address("address"));
        };
    }

    private String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    private Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    private String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            fault(name, "source.required");
        }
        return text;
    }

    private String matching(String name, String shape) {
        String text = required(name);
        if (!text.isEmpty() && !text.matches(shape)) {
            fault(name, "source.shape", text);
        }
        return text;
    }

    private String pattern() {
        String pattern = optional("pattern").orElse("*");
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException unreadable) {
            fault("pattern", "source.shape", pattern);
        }
        return pattern;
    }

    /** Plain HTTP passes here; it is refused at the door unless the operator allowed that very address. */
    private URI address(String name) {
        String text = required(name);
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            if (address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
                if (address.getUserInfo() != null) {
                    fault(name, "source.user-in-address");
                }
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // The same words for every address that cannot be used.
        }
        if (!text.isEmpty()) {
            fault(name, "source.address", text);
        }
        return URI.create("https://invalid/");
    }

    private int port() {
        String text = optional("port").orElse(String.valueOf(SFTP_PORT));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        fault("port", "source.shape", text);
        return SFTP_PORT;
    }

    private Optional<String> fingerprint() {
        Optional<String> given = optional("fingerprint");
        given.filter(text -> !text.matches("SHA256:[A-Za-z0-9+/]{43}=?"))
                .ifPresent(text -> fault("fingerprint", "source.shape", text));
        return given;
    }

    private Source.StatLine.Version version() {
        try {
            return Source.StatLine.Version.of(required("version"));
        } catch (IllegalArgumentException unknown) {
            fault("version", "source.shape", text("version"));
            return Source.StatLine.Version.V3;
        }
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(new FieldFault(field, Sentence.of(code, arguments)));
    }
}
