package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.validation.RowJudge;
import nl.straatkubus.ingest.validation.Verdict;
import nl.straatkubus.ingest.wording.Fault;

/** Sends each row of a file its way and keeps count. */
final class Sorting {
    private final RowJudge judge;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, String[]> faultyRows = new LinkedHashMap<>();
    private final Map<String, Long> faultCounts = new HashMap<>();
    private long read;
    private long accepted;
    private long rejected;
    private long outside;
    private long elsewhere;

    Sorting(RowJudge judge) {
        this.judge = judge;
    }

    void sort(Row row, Consumer<RawObservation> good) {
        read++;
        switch (judge.judge(row)) {
            case Verdict.Accepted(List<RawObservation> observations) -> {
                accepted++;
                observations.forEach(good);
            }
            case Verdict.Rejected(List<Fault> found) -> {
                if (found.stream().allMatch(fault -> fault.code().equals("area-outside"))) {
                    outside++;
                } else {
                    rejected++;
                }
                keep(row, found);
            }
            case Verdict.Elsewhere() -> elsewhere++;
        }
    }

    private void keep(Row row, List<Fault> found) {
        found.forEach(fault -> faultCounts.merge(fault.code(), 1L, Long::sum));
        if (faults.size() + found.size() <= KeptFaults.MOST) {
            faults.addAll(found);
            faultyRows.put(row.line(), row.cells().length <= KeptFaults.WIDEST ? row.cells() : new String[0]);
        }
    }

    Tally tally() {
        return new Tally(read, accepted, rejected, outside, elsewhere);
    }

    KeptFaults.Found found() {
        return new KeptFaults.Found(faults, faultyRows, faultCounts);
    }
}
