package nl.straatkubus.ingest.validation;

import java.util.List;
import nl.straatkubus.ingest.raw.RawObservation;
import nl.straatkubus.ingest.wording.Fault;

/** What becomes of a row. */
public sealed interface Verdict {
    /** It is good. */
    record Accepted(List<RawObservation> observations) implements Verdict {}

    /** It is left out, with every reason at once. */
    record Rejected(List<Fault> faults) implements Verdict {}

    /** It is right but about a place that is none of ours: a nation-wide file holds many such rows. */
    record Elsewhere() implements Verdict {}
}
