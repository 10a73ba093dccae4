package nl.straatkubus.platform.audit;

import java.time.Instant;
import java.util.Map;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;

/**
 * The register of processing activities that a municipality keeps (GDPR art. 30): why each dataset is used, on which
 * ground, about whom, for whom, and for how long. In the scope of the municipality.
 */
public interface ProcessingRegister {
    /** By dataset code, own and shared; a dataset that nobody described yet is not in it. */
    Map<String, Description> all();

    /**
     * Describes a dataset or describes it anew.
     *
     * @throws AccessDenied for one who has no right of privacy here
     */
    void describe(String dataset, Purpose purpose, Viewer by);

    /**
     * What art. 30 asks for, in the municipality's own words; what is empty was not filled in.
     *
     * @param legalBasis such as a law and its article
     * @param subjects categories of people the data is about
     * @param categories categories of data
     * @param recipients who receives it
     * @param retention until when it is kept
     */
    record Purpose(
            String purpose,
            String legalBasis,
            String subjects,
            String categories,
            String recipients,
            String retention) {
        public static final Purpose UNKNOWN = new Purpose("", "", "", "", "", "");

        public boolean isComplete() {
            return !purpose.isBlank()
                    && !legalBasis.isBlank()
                    && !subjects.isBlank()
                    && !categories.isBlank()
                    && !recipients.isBlank()
                    && !retention.isBlank();
        }
    }

    /** @param by who described it last */
    record Description(String dataset, Purpose purpose, Instant at, String by) {}
}
