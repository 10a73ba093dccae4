package nl.straatkubus.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
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
    private static final int PIECE = 1 << 20;

    private final JdbcClient database;
    private final JdbcTemplate reading;

    ReceivedFiles(JdbcClient database, JdbcTemplate reading) {
        this.database = database;
        this.reading = reading;
    }

    /** What was received. */
    record Receipt(long bytes, String checksum) {}

    /** Takes in a file to its end. */
    Receipt take(long importId, InputStream file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        int position = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            digest.update(piece);
            bytes += piece.length;
            database.sql("insert into import_file_chunk (import_id, position, content) values (?, ?, ?)")
                    .params(importId, position++, piece)
                    .update();
        }
        return new Receipt(bytes, HexFormat.of().formatHex(digest.digest()));
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
            List<byte[]> following = reading.query(this::selectNext, (row, n) -> row.getBytes(1));
            if (following.isEmpty()) {
                return false;
            }
            total += piece.length;
            read.accept(total);
            piece = following.getFirst();
            at = 0;
            position++;
            return true;
        }

        /** A statement kept by the server from its first use hands over bytes as bytes; else they come as text. */
        private PreparedStatement selectNext(Connection connection) throws SQLException {
            PreparedStatement select = connection.prepareStatement(
                    "select content from import_file_chunk where import_id = ? and position = ?");
            select.unwrap(PGStatement.class).setPrepareThreshold(1);
            select.setLong(1, importId);
            select.setInt(2, position);
            return select;
        }
    }
}
