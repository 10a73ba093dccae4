package nl.straatkubus.web.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.straatkubus.web.rights.ScreenCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees and takes along of a town: screens with their legend, histogram and table, paint and files. */
final class Pages {
    private static final List<String> VIEWS = List.of(
            "i=" + AttackedTowns.DEBTS,
            "i=" + AttackedTowns.REPORTS + "&l=pc4",
            "i=" + AttackedTowns.DEBTS + "&p=" + (Figures.FIRST + 1) + "&d=" + Figures.FIRST,
            "i=" + String.join(",", AttackedTowns.INDICATORS) + "&m=score&w=3,1",
            "i=" + String.join(",", AttackedTowns.INDICATORS) + "&m=filter",
            "i=" + String.join(",", AttackedTowns.INDICATORS) + "&m=two");
    private static final List<String> FILES = List.of("csv", "xlsx", "geojson");

    /** Keys that are drawn for each window, and the stamps of releases in addresses. */
    private static final String PASSING =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|lr_[0-9a-f]{16}_|\"v-uiId\":\\d+|&v=[0-9a-z_.-]+";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ScreenCaller screen;

    Pages(ScreenCaller screen) {
        this.screen = screen;
    }

    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String view : VIEWS) {
            pages.put("kaart?" + view, shown("kaart", view));
            pages.put("paint " + view, unpacked(screen.bytes("/map/paint?" + view)));
            for (String file : FILES) {
                pages.put(file + " " + view, unpacked(screen.bytes("/map/take/straatkubus." + file + "?" + view)));
            }
        }
        pages.put("signalen", shown("signalen", ""));
        return pages;
    }

    /** All that the server tells a window, but for what the framework calls its own constants: in no order. */
    private String shown(String name, String view) {
        String told = screen.open(name, view).body();
        JsonNode message = JSON.readTree(told.substring(told.indexOf('{'), told.lastIndexOf('}') + 1));
        return ((ObjectNode) message).without("constants").toString().replaceAll(PASSING, "");
    }

    /** What is inside, so that nothing hides in how it was packed; a workbook's own moment of making is left out. */
    private static String unpacked(byte[] body) {
        try {
            if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
                return entries(body);
            }
            if (body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
                return text(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes());
            }
            return text(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String entries(byte[] body) throws IOException {
        StringBuilder entries = new StringBuilder();
        Path workbook = Files.write(Files.createTempFile("taken", ".xlsx"), body);
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().startsWith("docProps/")) {
                    entries.append(entry.getName())
                            .append('\n')
                            .append(text(zip.getInputStream(entry).readAllBytes()));
                }
            }
        } finally {
            Files.delete(workbook);
        }
        return entries.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
