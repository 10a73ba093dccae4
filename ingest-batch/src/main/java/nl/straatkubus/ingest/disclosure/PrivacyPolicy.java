package nl.straatkubus.ingest.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.catalogue.Sensitivity;

/** The thresholds of both classes of sensitivity, as a privacy officer sets them. */
public record PrivacyPolicy(Thresholds ordinary, Thresholds special) {
    private static final int LOWEST_COUNT = 5;
    private static final int HIGHEST_COUNT = 100;
    private static final int HIGHEST_GROUP = 10_000;
    private static final int LOWEST_CONTRIBUTORS = 3;
    private static final int HIGHEST_CONTRIBUTORS = 1_000;

    public Thresholds of(Sensitivity sensitivity) {
        return sensitivity == Sensitivity.SPECIAL ? special : ordinary;
    }

    /** Whether anything that the other withholds might be shown by this one. */
    public boolean loosens(PrivacyPolicy other) {
        return ordinary.milderThan(other.ordinary) || special.milderThan(other.special);
    }

    /** Everything that makes the policy contradict itself or protect nobody; empty for a sound one. */
    public List<PolicyFault> faults() {
        List<PolicyFault> faults = new ArrayList<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            faults.addAll(faults(sensitivity));
        }
        milder(faults, "smallestCount", special.smallestCount(), ordinary.smallestCount());
        milder(faults, "smallestGroup", special.smallestGroup(), ordinary.smallestGroup());
        milder(faults, "dominancePercent", special.dominancePercent(), ordinary.dominancePercent());
        milder(faults, "smallestContributors", special.smallestContributors(), ordinary.smallestContributors());
        return faults;
    }

    private List<PolicyFault> faults(Sensitivity sensitivity) {
        Thresholds limits = of(sensitivity);
        List<PolicyFault> faults = new ArrayList<>();
        int t = limits.smallestCount();
        if (t < LOWEST_COUNT || t > HIGHEST_COUNT) {
            faults.add(fault(sensitivity, "smallestCount", "policy.count", t, LOWEST_COUNT, HIGHEST_COUNT));
        }
        int group = limits.smallestGroup();
        if (group < t) {
            faults.add(fault(sensitivity, "smallestGroup", "policy.group-below-count", group, t));
        }
        if (group > HIGHEST_GROUP) {
            faults.add(fault(sensitivity, "smallestGroup", "policy.group", group, HIGHEST_GROUP));
        }
        int percent = limits.dominancePercent();
        if (percent < 1 || percent > 100) {
            faults.add(fault(sensitivity, "dominancePercent", "policy.percent", percent));
        }
        int contributors = limits.smallestContributors();
        if (contributors < LOWEST_CONTRIBUTORS || contributors > HIGHEST_CONTRIBUTORS) {
            faults.add(fault(
                    sensitivity,
                    "smallestContributors",
                    "policy.contributors",
                    contributors,
                    LOWEST_CONTRIBUTORS,
                    HIGHEST_CONTRIBUTORS));
        }
        return faults;
    }

    private static void milder(List<PolicyFault> faults, String field, int special, int ordinary) {
        if (special < ordinary) {
            faults.add(fault(Sensitivity.SPECIAL, field, "policy.special-milder", special, ordinary));
        }
    }

    private static PolicyFault fault(Sensitivity sensitivity, String field, String code, Object... arguments) {
        return new PolicyFault(sensitivity, field, Sentence.of(code, arguments));
    }
}
