package nl.straatkubus.ingest.alarm;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Coded;

/**
 * Something about a dataset that a person must look at.
 *
 * @param importId the import that it is about, if there is one
 */
public record Alarm(
        long id, DatasetCode dataset, Kind kind, Sentence reason, Optional<Long> importId, Instant raisedAt) {
    /** What is the matter. */
    public enum Kind implements Coded {
        DID_NOT_ARRIVE("did-not-arrive"),
        LAYOUT_CHANGED("layout-changed"),
        FETCH_FAILED("fetch-failed"),
        IMPORT_FAILED("import-failed"),
        IMPORT_HELD("import-held");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Kind of(String code) {
            return Coded.of(Arrays.asList(values()), code, "kind of alarm");
        }
    }
}
