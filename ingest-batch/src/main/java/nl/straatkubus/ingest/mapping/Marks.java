package nl.straatkubus.ingest.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.straatkubus.ingest.format.Table;

/** Columns of numbers that count nothing: keys, codes, coordinates, yes and no. */
final class Marks {
    private static final Set<String> NAMES = Set.of(
            "id",
            "fid",
            "objectid",
            "ogcfid",
            "lon",
            "lng",
            "longitude",
            "lat",
            "latitude",
            "x",
            "y",
            "huisnummer",
            "nummer",
            "volgnummer",
            "indwbi",
            "jaarstatcode",
            "buurtjaar",
            Columns.bare(Table.LOCATION));
    /** Codes, and what Statistics Netherlands says of an area rather than of those who live in it. */
    private static final String OF_AREAS = ".*code|indelingswijziging.*|dekkingspercentage|.*adressendichtheid|"
            + "stedelijkheid.*|oad|sted|bevdichth|bevolkingsdichtheid.*";

    /** Longitude or latitude of a place in the Netherlands. */
    private static final Pattern COORDINATE = Pattern.compile("(5[0-3]|[3-7])[.,]\\d{4,}");

    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");
    private static final Pattern UNNAMED = Pattern.compile("Kolom \\d+");
    private static final double MOST = 0.8;
    /** Fewer may be alike by chance. */
    private static final int TELLING = 20;
    /** Where each value of a column without a name comes so often it is a class. */
    private static final int A_CLASS = 10;

    private Marks() {}

    /** @param texts the filled cells of the first rows */
    static boolean isMark(String name, List<String> texts) {
        String bare = Columns.bare(Columns.unnumbered(name));
        return NAMES.contains(bare)
                || bare.matches(OF_AREAS)
                || texts.stream().anyMatch(LEADING_ZERO.asMatchPredicate())
                || texts.stream().filter(COORDINATE.asMatchPredicate()).count() > MOST * texts.size()
                || (texts.size() >= TELLING && isClass(name, texts));
    }

    private static boolean isClass(String name, List<String> texts) {
        long different = texts.stream().distinct().count();
        return different == 1
                || Set.of("0", "1").containsAll(texts)
                || (UNNAMED.matcher(name).matches() && different * A_CLASS <= texts.size());
    }
}
