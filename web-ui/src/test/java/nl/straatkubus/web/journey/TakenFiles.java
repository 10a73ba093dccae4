package nl.straatkubus.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a municipality took along, opened as whoever receives it would. */
record TakenFiles(Map<String, byte[]> files) {
    private static final String MANIFEST = "manifest.json";

    static TakenFiles of(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new TakenFiles(files);
    }

    Set<String> names() {
        return files.keySet();
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Every file is named with its size and digest, and nothing is there that is not named. */
    void assertAsTheManifestTells() {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode file : JsonMapper.shared().readTree(text(MANIFEST)).get("files")) {
            told.put(
                    file.get("file").asString(),
                    file.get("bytes").asLong() + " " + file.get("sha256").asString());
        }
        Map<String, String> found = new TreeMap<>();
        files.forEach((name, content) -> found.put(name, content.length + " " + digest(content)));
        found.remove(MANIFEST);
        assertThat(found).isEqualTo(told);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
