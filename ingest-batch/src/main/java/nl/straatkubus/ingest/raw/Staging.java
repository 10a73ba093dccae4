package nl.straatkubus.ingest.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.zip.CRC32C;
import nl.straatkubus.ingest.copy.BinaryCopy;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * The blocks of one import on their way into the store, committed part by part together with how many there are. An
 * import that was broken off goes on behind the last part: the blocks before it are compared with what is there, by a
 * checksum, and not stored again. What turns out otherwise than before goes, and the import begins anew. How many there
 * are is kept until {@link RawStore#settle}, so that an import that ended just before saying so stores nothing twice.
 */
final class Staging implements AutoCloseable {
    /** Some tens of megabytes. */
    private static final int BLOCKS_A_PART = 500;

    private final Connection connection;
    private final long importId;
    private final Mark there;
    private final CRC32C checksum = new CRC32C();
    private BinaryCopy copy;
    private BlockCopy rows;
    private int blocks;

    /** What was committed. */
    private record Mark(int blocks, long checksum) {}

    private Staging(Connection connection, long importId, Mark there) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        this.there = there;
        open();
    }

    /** Begins, or goes on where an earlier try was broken off. */
    static Staging of(Connection connection, long importId) throws SQLException {
        Mark there = mark(connection, importId);
        if (there.blocks() == 0) {
            drop(connection, importId);
        }
        return new Staging(connection, importId, there);
    }

    private static Mark mark(Connection connection, long importId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select blocks, checksum from staged_part"
                + " where import_id = ? and blocks = (select count(*) from raw_observation where import_id = ?)")) {
            select.setLong(1, importId);
            select.setLong(2, importId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Mark(row.getInt(1), row.getLong(2)) : new Mark(0, 0);
            }
        }
    }

    /** Forgets everything that an import stored. */
    static void drop(Connection connection, long importId) throws SQLException {
        for (String table : new String[] {"raw_observation", "staged_part"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where import_id = ?")) {
                delete.setLong(1, importId);
                delete.executeUpdate();
            }
        }
    }

    private void open() throws SQLException {
        copy = new BinaryCopy(connection, BlockCopy.STATEMENT, BlockCopy.ROOM);
        copy.send();
        rows = new BlockCopy(importId, copy);
    }

    void add(RawBlock block) {
        rows.add(block);
        copy.addTo(checksum);
        blocks++;
        if (blocks <= there.blocks()) {
            copy.forget();
            if (blocks == there.blocks() && checksum.getValue() != there.checksum()) {
                throw beginAnew();
            }
        } else {
            copy.send();
            if (blocks % BLOCKS_A_PART == 0) {
                endPart();
            }
        }
    }

    private void endPart() {
        try {
            copy.finish();
            mark();
            connection.commit();
            open();
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("ending a part", BlockCopy.STATEMENT, failure);
        }
    }

    private void mark() throws SQLException {
        try (PreparedStatement save = connection.prepareStatement("insert into staged_part values (?, ?, ?)"
                + " on conflict (import_id) do update set blocks = excluded.blocks, checksum = excluded.checksum")) {
            save.setLong(1, importId);
            save.setInt(2, blocks);
            save.setLong(3, checksum.getValue());
            save.executeUpdate();
        }
    }

    /** The program, the dataset or the geography changed since: rows of before and of now must not stand together. */
    private RuntimeException beginAnew() {
        try {
            copy.close();
            connection.rollback();
            drop(connection, importId);
            connection.commit();
        } catch (SQLException failure) {
            return new UncategorizedSQLException("beginning anew", BlockCopy.STATEMENT, failure);
        }
        return new UncategorizedSQLException(
                "going on",
                BlockCopy.STATEMENT,
                new SQLTransientException("Rows of import " + importId + " are judged otherwise than before"));
    }

    /** Stores what is left. The mark stays: whoever is broken off before this is on record finds all of it there. */
    void finish() throws SQLException {
        copy.finish();
        if (blocks < there.blocks()) {
            throw beginAnew();
        }
        mark();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
