package nl.straatkubus.ingest.job;

import java.util.ArrayList;
import java.util.List;
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
                if (faults.size() + found.size() <= KeptFaults.MOST) {
                    faults.addAll(found);
                }
            }
            case Verdict.Elsewhere() -> elsewhere++;
        }
    }

    Tally tally() {
        return new Tally(read, accepted, rejected, outside, elsewhere);
    }

    List<Fault> faults() {
        return faults;
    }
}
