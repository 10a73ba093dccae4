package nl.straatkubus.ingest.job;

import java.util.List;
import nl.straatkubus.ingest.wording.Fault;

/**
 * Rows that were left out, as they were delivered.
 *
 * @param columns of the file
 * @param rows by line; empty once the time to keep the file is over
 */
public record FaultyRows(List<String> columns, List<FaultyRow> rows) {
    /**
     * One row.
     *
     * @param cells fewer or more than there are columns where that is the fault, none where there were too many to keep
     * @param faults all of them
     */
    public record FaultyRow(long line, List<String> cells, List<Fault> faults) {}
}
