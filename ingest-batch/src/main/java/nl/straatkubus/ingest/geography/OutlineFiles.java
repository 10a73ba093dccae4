package nl.straatkubus.ingest.geography;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.wording.Refused;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads outlines of neighbourhoods, row by row and layer by layer, with the column names of all years of Statistics
 * Netherlands. Rows of districts among them give the districts their names.
 */
final class OutlineFiles {
    private final Set<String> only;
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, String> districtNames = new HashMap<>();
    private int unusable;

    /** @param only codes of the municipalities of which shapes are kept; empty for all */
    OutlineFiles(Set<String> only) {
        this.only = only;
    }

    /** Neighbourhoods by code, in the order of the files. */
    Map<String, Outline> outlines() {
        return outlines;
    }

    /** Names of districts by code, as far as the files tell. */
    Map<String, String> districtNames() {
        return districtNames;
    }

    /** Rows without a code. */
    int unusable() {
        return unusable;
    }

    void read(FileSource file) {
        try {
            for (Writing part : Table.recognise(file).each()) {
                try (Table table = Table.open(file, part)) {
                    List<String> columns = table.columns().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT).replace("_", ""))
                            .toList();
                    table.forEachRemaining(row -> take(columns, row));
                }
            }
        } catch (Refused refused) {
            throw new UnreadableGeography("The outlines cannot be read: " + refused.getMessage(), refused);
        }
    }

    private void take(List<String> columns, Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().length); i++) {
            if (!row.cells()[i].isBlank()) {
                cells.put(columns.get(i), row.cells()[i].strip());
            }
        }
        String code = first(cells, "bucode", "buurtcode");
        String district = first(cells, "wkcode", "wijkcode");
        if (!code.matches("BU[0-9]{4}[0-9A-Z]{4}")) {
            if (!code.isEmpty()
                    || (district.isEmpty()
                            && first(cells, "gmcode", "gemeentecode").isEmpty())) {
                unusable++;
            } else if (!district.isEmpty()) {
                districtNames.put(district, first(cells, "wknaam", "wijknaam"));
            }
            return;
        }
        String named = first(cells, "gmcode", "gemeentecode");
        String municipality = named.isEmpty() ? "GM" + code.substring(2, 6) : named;
        Outline outline = new Outline(
                code,
                first(cells, "bunaam", "buurtnaam"),
                district.isEmpty() ? "WK" + code.substring(2, 8) : district,
                municipality,
                first(cells, "gmnaam", "gemeentenaam"),
                households(first(cells, "aantalhh", "aantalhuishoudens", "aantpartichh")),
                first(cells, "water").equalsIgnoreCase("JA"),
                only.isEmpty() || only.contains(municipality) ? shape(row) : null);
        outlines.merge(code, outline, Outline::joined);
    }

    private static Geometry shape(Row row) {
        return row.place() == null ? null : Shapes.polygons(row.place());
    }

    private static String first(Map<String, String> columns, String... names) {
        for (String name : names) {
            String value = columns.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Very negative numbers mean that there is none. */
    static int households(String text) {
        return text.matches("\\d{1,7}(\\.0+)?") ? (int) Double.parseDouble(text) : 0;
    }
}
