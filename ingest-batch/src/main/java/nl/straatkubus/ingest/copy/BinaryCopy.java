package nl.straatkubus.ingest.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Checksum;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Rows in the binary form of COPY: for each a count of fields, then each field with its length before it, or -1 for none
 * (PostgreSQL manual, COPY, "Binary Format"). What is not finished is undone by {@link #close}. The server works at what
 * was sent while the next is written.
 */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short TRAILER = -1;
    private static final int ABSENT = -1;

    private final String statement;
    private final CopyIn copy;
    private final ByteBuffer rows;

    /**
     * @param statement {@code copy … from stdin (format binary)}
     * @param room bytes that the largest row takes, and some for the header
     */
    public BinaryCopy(Connection connection, String statement, int room) throws SQLException {
        this.statement = statement;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        this.rows = ByteBuffer.allocate(room);
        rows.put(HEADER);
    }

    /** Begins a row. */
    public void row(int fields) {
        rows.putShort((short) fields);
    }

    public void number(long value) {
        rows.putInt(Long.BYTES).putLong(value);
    }

    public void number(int value) {
        rows.putInt(Integer.BYTES).putInt(value);
    }

    public void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        bytes(bytes, 0, bytes.length);
    }

    public void bytes(byte[] value, int from, int length) {
        rows.putInt(length).put(value, from, length);
    }

    public void absent() {
        rows.putInt(ABSENT);
    }

    /** Where the next field goes, for one that is written piece by piece: its length first. */
    public ByteBuffer field() {
        return rows;
    }

    /** Sends the rows so far, when less than this many bytes are left for more. */
    public void sendUnlessRoomFor(int bytes) {
        if (rows.remaining() < bytes) {
            send();
        }
    }

    /** Adds the bytes of the rows that were not sent yet. */
    public void addTo(Checksum checksum) {
        checksum.update(rows.array(), 0, rows.position());
    }

    /** Forgets the rows that were not sent yet. */
    public void forget() {
        rows.clear();
    }

    /** Sends the rows so far. */
    public void send() {
        try {
            copy.writeToCopy(rows.array(), 0, rows.position());
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("copying rows", statement, failure);
        }
        rows.clear();
    }

    /** Sends what is left and ends. */
    public void finish() throws SQLException {
        rows.putShort(TRAILER);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
