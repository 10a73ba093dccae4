package nl.straatkubus.web.demo;

import java.util.List;
import nl.straatkubus.platform.geography.LatticeDraft;

/**
 * Three municipalities that exist nowhere: Almere, Dordrecht and Zwijndrecht with invented streets and figures, in about
 * the sizes of the real ones. The same every time; making it takes one to two seconds, so keep it only as long as needed.
 */
public final class Demo {
    private final List<Settlement> settlements;

    private Demo(List<Settlement> settlements) {
        this.settlements = settlements;
    }

    public static Demo create() {
        return new Demo(List.of(
                Settlement.of(Almere.plan()), Settlement.of(Dordrecht.plan()), Settlement.of(Zwijndrecht.plan())));
    }

    /** The geographies in the order Almere, Dordrecht, Zwijndrecht; streets of a neighbourhood follow each other. */
    public List<LatticeDraft> geographies() {
        return settlements.stream().map(Settlement::draft).toList();
    }
}
