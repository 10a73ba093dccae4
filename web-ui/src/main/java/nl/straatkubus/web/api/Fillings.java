package nl.straatkubus.web.api;

import java.util.List;
import nl.straatkubus.ingest.job.Filling;

/** Reads what a file is to do to periods that are there. */
final class Fillings {
    private Fillings() {}

    /** @throws FaultyRequest for an unknown word */
    static Filling read(String code) {
        try {
            return Filling.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new FaultyRequest(List.of(new Fault("filling", unknown.getMessage())));
        }
    }
}
