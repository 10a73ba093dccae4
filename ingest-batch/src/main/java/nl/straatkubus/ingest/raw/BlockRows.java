package nl.straatkubus.ingest.raw;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.geography.AreaCode;

/** Reads blocks from rows of their table. Blocks about the same areas share one array of them. */
final class BlockRows {
    static final String COLUMNS =
            "indicator, municipality, period, areas, numerators, denominators, absences, largest, second_largest";

    private static final Presence[] PRESENCES = Presence.values();
    private static final int LISTS_KEPT = 64;

    private final Interned interned = new Interned();
    private final Map<String, AreaCode[]> lists = new HashMap<>();

    RawBlock block(ResultSet row) throws SQLException {
        RawBlock.Key key = new RawBlock.Key(
                interned.indicator(row.getString(1)),
                interned.municipality(row.getString(2)),
                interned.period(row.getString(3)));
        AreaCode[] areas = areas(row.getString(4));
        return RawBlock.of(
                key,
                areas,
                numbers(row.getBytes(5)),
                numbers(row.getBytes(6)),
                presences(row.getBytes(7), areas.length),
                numbers(row.getBytes(8)),
                numbers(row.getBytes(9)));
    }

    private AreaCode[] areas(String codes) {
        if (lists.size() > LISTS_KEPT) {
            lists.clear();
        }
        return lists.computeIfAbsent(
                codes, text -> Arrays.stream(text.split(" ")).map(AreaCode::new).toArray(AreaCode[]::new));
    }

    private static double[] numbers(byte[] column) {
        if (column == null) {
            return new double[0];
        }
        double[] numbers = new double[column.length / Double.BYTES];
        ByteBuffer.wrap(column).asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static Presence[] presences(byte[] column, int size) {
        Presence[] presences = new Presence[size];
        Arrays.fill(presences, Presence.VALUE);
        for (int i = 0; column != null && i < size; i++) {
            presences[i] = PRESENCES[column[i]];
        }
        return presences;
    }
}
