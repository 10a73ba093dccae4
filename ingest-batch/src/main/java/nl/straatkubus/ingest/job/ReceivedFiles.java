package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.LongConsumer;
import nl.straatkubus.ingest.copy.BinaryCopy;
import nl.straatkubus.ingest.format.FileSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files on their way from the request to the worker, in pieces, so that none of the two ever holds a whole one. Requests
 * can add pieces and never read them.
 */
@Component
final class ReceivedFiles {
    private static final String COPY =
            "copy import_file_chunk (import_id, position, content) from stdin (format binary)";

    /** As much as fits into a page of the database. */
    private static final int PIECE = 8000;

    private static final int FIELDS = 3;
    private static final int BESIDE_THE_PIECE = 64;
    private static final int SENT_AT_ONCE = 1 << 18;
    private static final int READ_AT_ONCE = 64;

    private final JdbcClient database;
    private final JdbcTemplate connections;

    ReceivedFiles(JdbcClient database, JdbcTemplate connections) {
        this.database = database;
        this.connections = connections;
    }

    /** What was received. */
    record Receipt(long bytes, String checksum) {}

    /** Takes in a file to its end, in the transaction of the caller. */
    Receipt take(long importId, InputStream file) throws IOException {
        try {
            return connections.execute((Connection connection) -> {
                try (BinaryCopy copy = new BinaryCopy(connection, COPY, SENT_AT_ONCE)) {
                    Receipt receipt = take(importId, file, copy);
                    copy.finish();
                    return receipt;
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Receipt take(long importId, InputStream file, BinaryCopy copy) {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        int position = 0;
        for (int length = fill(piece, file); length > 0; length = fill(piece, file)) {
            copy.sendUnlessRoomFor(PIECE + BESIDE_THE_PIECE);
            copy.row(FIELDS);
            copy.number(importId);
            copy.number(position++);
            copy.bytes(piece, 0, length);
            digest.update(piece, 0, length);
            bytes += length;
        }
        return new Receipt(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static int fill(byte[] piece, InputStream file) {
        try {
            return file.readNBytes(piece, 0, piece.length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How much is there of a file. */
    long bytes(long importId) {
        return database.sql("select coalesce(sum(octet_length(content)), 0) from import_file_chunk where import_id = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    /** @param read told after each piece how many bytes were read of this opening */
    FileSource source(long importId, LongConsumer read) {
        return () -> new Pieces(importId, read);
    }

    boolean hold(long importId) {
        return database.sql("select exists (select 1 from import_file_chunk where import_id = ?)")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    void forget(long importId) {
        database.sql("delete from import_file_chunk where import_id = ?")
                .param(importId)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pieces one after the other. */
    private final class Pieces extends InputStream {
        private final long importId;
        private final LongConsumer read;
        private Iterator<byte[]> following = Collections.emptyIterator();
        private byte[] piece = {};
        private int at;
        private int position;
        private long total;

        Pieces(long importId, LongConsumer read) {
            this.importId = importId;
            this.read = read;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == piece.length && !next()) {
                return -1;
            }
            int n = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, n);
            at += n;
            return n;
        }

        private boolean next() {
            if (!following.hasNext()) {
                following = connections
                        .query(this::selectNext, (row, n) -> row.getBytes(1))
                        .iterator();
                if (!following.hasNext()) {
                    return false;
                }
                read.accept(total);
            }
            piece = following.next();
            at = 0;
            position++;
            total += piece.length;
            return true;
        }

        /** Pieces come as bytes, and not as text, from the first use of the statement on. */
        private PreparedStatement selectNext(Connection connection) throws SQLException {
            PreparedStatement select = connection.prepareStatement("select content from import_file_chunk"
                    + " where import_id = ? and position >= ? and position < ? order by position");
            select.unwrap(PGStatement.class).setPrepareThreshold(-1);
            select.setLong(1, importId);
            select.setInt(2, position);
            select.setInt(3, position + READ_AT_ONCE);
            return select;
        }
    }
}
