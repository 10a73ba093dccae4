package nl.straatkubus.ingest.source;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Coded;

/** Where the files of a dataset come from. A secret that goes with it is kept apart. */
public sealed interface Source {
    Kind kind();

    /** What a person knows the place by, such as {@code sftp.dekade.nl/uit/achterstand.csv}. */
    String place();

    /** Everything but the secret, as texts by name; {@link SourceReading} makes the source of it again. */
    Map<String, String> settings();

    enum Kind implements Coded {
        FOLDER("folder"),
        HTTPS("https"),
        SFTP("sftp"),
        S3("s3"),
        STATLINE("statline"),
        FEATURES("features");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether something secret may go with it. */
        public boolean takesSecret() {
            return this == HTTPS || this == SFTP || this == S3;
        }

        /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
        public static Kind of(String code) {
            return Coded.of(Arrays.asList(values()), code, "kind of source");
        }
    }

    /**
     * The folder that the operator set aside for this dataset.
     *
     * @param pattern which names to take, such as {@code *.csv}
     */
    record Folder(String pattern) implements Source {
        @Override
        public Kind kind() {
            return Kind.FOLDER;
        }

        @Override
        public String place() {
            return pattern;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("pattern", pattern);
        }
    }

    /** @param user with the secret as password; without a user the secret is a bearer token */
    record Https(URI address, Optional<String> user) implements Source {
        @Override
        public Kind kind() {
            return Kind.HTTPS;
        }

        @Override
        public String place() {
            return address.getHost() + address.getPath();
        }

        @Override
        public Map<String, String> settings() {
            return texts("address", address.toString(), "user", user.orElse(""));
        }
    }

    /**
     * The secret is a password or a private key in PEM or OpenSSH form.
     *
     * @param path of a file; with {@code *} in its last part the newest file that fits
     * @param fingerprint of the host's key as {@code SHA256:…}; nothing is fetched before a person confirmed it
     */
    record Sftp(String host, int port, String user, String path, Optional<String> fingerprint) implements Source {
        @Override
        public Kind kind() {
            return Kind.SFTP;
        }

        @Override
        public String place() {
            return host + (path.startsWith("/") ? "" : "/") + path;
        }

        @Override
        public Map<String, String> settings() {
            return texts(
                    "host",
                    host,
                    "port",
                    String.valueOf(port),
                    "user",
                    user,
                    "path",
                    path,
                    "fingerprint",
                    fingerprint.orElse(""));
        }

        /** The same source, trusting a host by the key with this fingerprint. */
        public Sftp trusting(String seen) {
            return new Sftp(host, port, user, path, Optional.of(seen));
        }
    }

    /** @param key of an object; with {@code *} in it the newest object that fits */
    record S3(URI endpoint, String region, String bucket, String key, String accessKey) implements Source {
        @Override
        public Kind kind() {
            return Kind.S3;
        }

        @Override
        public String place() {
            return bucket + "/" + key;
        }

        @Override
        public Map<String, String> settings() {
            return texts(
                    "endpoint",
                    endpoint.toString(),
                    "region",
                    region,
                    "bucket",
                    bucket,
                    "key",
                    key,
                    "accessKey",
                    accessKey);
        }
    }

    /**
     * A table of Statistics Netherlands.
     *
     * @param service address above the table, such as {@code https://opendata.cbs.nl/ODataApi/odata}
     * @param filter in the words of OData, may be empty
     */
    record StatLine(Version version, URI service, String table, String filter) implements Source {
        /** Of OData: v3 gives a column an indicator, v4 a row an observation. */
        public enum Version implements Coded {
            V3("v3"),
            V4("v4");

            private final String code;

            Version(String code) {
                this.code = code;
            }

            @Override
            public String code() {
                return code;
            }

            static Version of(String code) {
                return Coded.of(Arrays.asList(values()), code, "version");
            }
        }

        @Override
        public Kind kind() {
            return Kind.STATLINE;
        }

        @Override
        public String place() {
            return table;
        }

        @Override
        public Map<String, String> settings() {
            return texts("version", version.code(), "service", service.toString(), "table", table, "filter", filter);
        }
    }

    /** @param items address of a collection's items with its filter, such as {@code …/items?jaarcode=2024} */
    record Features(URI items) implements Source {
        @Override
        public Kind kind() {
            return Kind.FEATURES;
        }

        @Override
        public String place() {
            return items.getHost() + items.getPath();
        }

        @Override
        public Map<String, String> settings() {
            return texts("address", items.toString());
        }
    }

    private static Map<String, String> texts(String... namesAndValues) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            texts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return texts;
    }
}
