package nl.straatkubus.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

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

    /** The shared datasets first, then each municipality's own in the order of the geographies. */
    public List<DemoDataset> datasets() {
        List<List<Circumstances>> streets =
                settlements.stream().map(Circumstances::of).toList();
        List<Circumstances> everywhere = streets.stream().flatMap(List::stream).toList();
        List<DemoDataset> datasets = new ArrayList<>();
        for (Sheet sheet : SharedSheets.all()) {
            datasets.add(new DemoDataset(Optional.empty(), sheet, everywhere));
        }
        for (int i = 0; i < settlements.size(); i++) {
            Plan plan = settlements.get(i).plan();
            for (Sheet sheet : OwnSheets.of(plan.name())) {
                datasets.add(new DemoDataset(Optional.of(new MunicipalityCode(plan.code())), sheet, streets.get(i)));
            }
        }
        return datasets;
    }

    /** The geographies in the order Almere, Dordrecht, Zwijndrecht; streets of a neighbourhood follow each other. */
    public List<LatticeDraft> geographies() {
        return settlements.stream().map(Settlement::draft).toList();
    }
}
