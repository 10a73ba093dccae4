package nl.straatkubus.platform.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The end of an environment: everything taken along, then nothing left. Needs no scope; rights are the caller's. */
public interface Environments {
    /**
     * Writes every table of a municipality's schema as it is at one moment, as CSV (RFC 4180, UTF-8, with a header).
     * Left out: what only the installation needs (migrations, the key of rounding), and secrets, be they hashed,
     * sealed or as they are.
     *
     * @throws EnvironmentFailed when the schema cannot be read
     */
    List<Taken> take(MunicipalityCode code, Files files) throws IOException;

    /** Where tables go. */
    @FunctionalInterface
    interface Files {
        /** Called once for each table; the content is written before the next call. */
        void write(String table, Content content) throws IOException;
    }

    /** The content of one file. */
    @FunctionalInterface
    interface Content {
        /** @return how many rows were written */
        long to(OutputStream file) throws IOException;
    }

    /**
     * @param columns those that were written, in order
     * @param about what is known of the table (under an empty name) and of columns, in English
     */
    record Taken(String table, List<String> columns, Map<String, String> about, long rows) {}

    /**
     * Erases schema, roles, machines and the place in the register, and every {@link Trace}. Repeating it completes what
     * a failed try left.
     *
     * @throws EnvironmentFailed when something of it is still there afterwards
     */
    Erased erase(MunicipalityCode code);

    /** @param tables how many tables the schema had */
    record Erased(int tables, List<String> roles) {}
}
