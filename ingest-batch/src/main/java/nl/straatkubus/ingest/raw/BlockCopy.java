package nl.straatkubus.ingest.raw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Blocks in the binary form of COPY: for each a count of fields, then each field with its length before it, or -1 for
 * none (PostgreSQL manual, COPY, "Binary Format").
 */
final class BlockCopy {
    static final String STATEMENT = "copy raw_observation (import_id, indicator, municipality, period, areas,"
            + " numerators, denominators, absences, largest, second_largest) from stdin (format binary)";

    private static final short FIELDS = 10;
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {-1, -1};
    private static final int LONGEST_CODE = 21;
    private static final int NUMBERS = 4;
    private static final int ROOM = 1024 + RawBlock.MOST * (LONGEST_CODE + NUMBERS * Double.BYTES + 1);

    private final long importId;
    private final CopyIn copy;
    private final ByteBuffer row = ByteBuffer.allocate(ROOM);

    BlockCopy(long importId, CopyIn copy) {
        this.importId = importId;
        this.copy = copy;
        row.put(HEADER);
    }

    void add(RawBlock block) {
        row.putShort(FIELDS);
        row.putInt(Long.BYTES).putLong(importId);
        text(block.indicator().value());
        text(block.municipality().value());
        text(block.period().code());
        areas(block);
        numbers(block, block::numerator, true);
        numbers(block, block::denominator, true);
        absences(block);
        numbers(block, block::largest, block.hasContributors());
        numbers(block, block::second, block.hasContributors());
        send();
    }

    void finish() {
        row.put(TRAILER);
        send();
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        row.putInt(bytes.length).put(bytes);
    }

    /** The codes with a space after each. */
    private void areas(RawBlock block) {
        int length = row.position();
        row.putInt(0);
        for (int i = 0; i < block.size(); i++) {
            String code = block.area(i).value();
            for (int c = 0; c < code.length(); c++) {
                row.put((byte) code.charAt(c));
            }
            row.put((byte) ' ');
        }
        row.putInt(length, row.position() - length - Integer.BYTES);
    }

    private interface Column {
        double at(int observation);
    }

    private void numbers(RawBlock block, Column column, boolean delivered) {
        if (!delivered) {
            row.putInt(-1);
            return;
        }
        row.putInt(block.size() * Double.BYTES);
        for (int i = 0; i < block.size(); i++) {
            row.putDouble(column.at(i));
        }
    }

    /** One byte an observation, nothing when each has a value. */
    private void absences(RawBlock block) {
        int length = row.position();
        row.putInt(block.size());
        boolean all = true;
        for (int i = 0; i < block.size(); i++) {
            Presence presence = block.presence(i);
            all &= presence == Presence.VALUE;
            row.put((byte) presence.ordinal());
        }
        if (all) {
            row.position(length).putInt(-1);
        }
    }

    private void send() {
        try {
            copy.writeToCopy(row.array(), 0, row.position());
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("storing raw observations", STATEMENT, failure);
        }
        row.clear();
    }
}
