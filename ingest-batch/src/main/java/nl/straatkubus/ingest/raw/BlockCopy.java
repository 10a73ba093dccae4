package nl.straatkubus.ingest.raw;

import java.nio.ByteBuffer;
import nl.straatkubus.ingest.copy.BinaryCopy;
import nl.straatkubus.ingest.raw.RawObservation.Presence;

/** Blocks as rows of their table. */
final class BlockCopy {
    static final String STATEMENT = "copy raw_observation (import_id, indicator, municipality, period, areas,"
            + " numerators, denominators, absences, largest, second_largest) from stdin (format binary)";

    private static final int FIELDS = 10;
    private static final int LONGEST_CODE = 21;
    private static final int NUMBERS = 4;

    /** Bytes that the largest block takes. */
    static final int ROOM = 1024 + RawBlock.MOST * (LONGEST_CODE + NUMBERS * Double.BYTES + 1);

    private final long importId;
    private final BinaryCopy copy;

    BlockCopy(long importId, BinaryCopy copy) {
        this.importId = importId;
        this.copy = copy;
    }

    /** Adds a row, which is not sent yet. */
    void add(RawBlock block) {
        copy.row(FIELDS);
        copy.number(importId);
        copy.text(block.indicator().value());
        copy.text(block.municipality().value());
        copy.text(block.period().code());
        areas(block, copy.field());
        numbers(block, block::numerator, true);
        numbers(block, block::denominator, true);
        absences(block, copy.field());
        numbers(block, block::largest, block.hasContributors());
        numbers(block, block::second, block.hasContributors());
    }

    /** The codes with a space after each. */
    private static void areas(RawBlock block, ByteBuffer row) {
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
            copy.absent();
            return;
        }
        ByteBuffer row = copy.field();
        row.putInt(block.size() * Double.BYTES);
        for (int i = 0; i < block.size(); i++) {
            row.putDouble(column.at(i));
        }
    }

    /** One byte an observation, nothing when each has a value. */
    private void absences(RawBlock block, ByteBuffer row) {
        int length = row.position();
        row.putInt(block.size());
        boolean all = true;
        for (int i = 0; i < block.size(); i++) {
            Presence presence = block.presence(i);
            all &= presence == Presence.VALUE;
            row.put((byte) presence.ordinal());
        }
        if (all) {
            row.position(length);
            copy.absent();
        }
    }
}
