package nl.straatkubus.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.straatkubus.ingest.IngestTest;
import nl.straatkubus.ingest.SmallTown;
import nl.straatkubus.ingest.raw.RawObservation.Presence;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import delivers comes back as it was, whatever its order and size. */
@IngestTest
class RawStoreTest {
    private static final MunicipalityCode TOWN = new MunicipalityCode("GM0505");
    private static final IndicatorCode REPORTS = new IndicatorCode("meldingen");
    private static final IndicatorCode AMOUNT = new IndicatorCode("bedrag");

    @Autowired
    RawStore store;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Lattices lattices;

    @BeforeEach
    void town() {
        municipalities.open(TOWN, "Dordrecht");
    }

    @Test
    void everyObservationComesBackOnceWhateverTheOrder() {
        List<RawObservation> delivered = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            delivered.add(observation(REPORTS, i, Period.ofYear(2020 + i % 3), i, Presence.VALUE));
        }
        delivered.add(observation(REPORTS, 1, Period.ofYear(2019), Double.NaN, Presence.WITHHELD));
        delivered.add(observation(REPORTS, 2, Period.ofYear(2019), Double.NaN, Presence.NONE));
        delivered.add(observation(REPORTS, 3, Period.ofYear(2019), 0.1, Presence.VALUE));
        delivered.add(amount(4, 900, 500, 300));
        delivered.add(observation(AMOUNT, 5, Period.ofYear(2019), 7, Presence.VALUE));
        Collections.shuffle(delivered, new Random(1));

        atWork(() -> store.replace(1001, sink -> delivered.forEach(sink)));

        assertThat(read(1001)).containsExactlyInAnyOrderElementsOf(delivered);
        atWork(() -> store.settle(1001));
        atWork(() -> store.replace(1001, sink -> sink.accept(delivered.getFirst())));
        assertThat(read(1001)).containsExactly(delivered.getFirst());
        atWork(() -> store.drop(1001));
        assertThat(read(1001)).isEmpty();
    }

    @Test
    void deliveryThatBreaksOffLeavesWhatWasThere() {
        RawObservation before = observation(REPORTS, 1, Period.ofYear(2024), 8, Presence.VALUE);
        atWork(() -> store.replace(1002, sink -> sink.accept(before)));
        atWork(() -> store.settle(1002));
        assertThatThrownBy(() -> atWork(() -> store.replace(1002, sink -> {
                    for (int i = 0; i < 9_000; i++) {
                        sink.accept(observation(REPORTS, i, Period.ofYear(2024), 9, Presence.VALUE));
                    }
                    throw new IllegalArgumentException("row 9001");
                })))
                .hasMessage("row 9001");
        assertThat(read(1002)).containsExactly(before);
    }

    @Test
    void observationsOfAnIndicatorLieOnTheGeographyPeriodByPeriod() {
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(SmallTown.draft(TOWN, "Dordrecht", 3311)));
        Lattice lattice = DataScope.municipality(TOWN, Duty.WORKER)
                .get(() -> lattices.active(TOWN).orElseThrow());
        List<RawObservation> delivered =
                List.of(at("3311AB", 2024, 12), at("3311AA", 2023, 8), at("3311AA", 2024, 9), at("9999ZZ", 2024, 1));
        atWork(() -> store.replace(1003, sink -> delivered.forEach(sink)));

        List<RawCube> cubes = DataScope.municipality(TOWN, Duty.WORKER)
                .get(() -> store.cubes(1003, REPORTS, Kind.COUNT, List.of(lattice)));

        assertThat(cubes).extracting(RawCube::period).containsExactly(Period.ofYear(2023), Period.ofYear(2024));
        int street = lattice.find(new AreaCode("3311AA")).orElseThrow().node();
        assertThat(cubes.getFirst().numerator(street)).isEqualTo(8);
        assertThat(cubes.getLast().numerator(street)).isEqualTo(9);
        assertThat(cubes.getLast().summed().numerator(lattice.root())).isEqualTo(21);
    }

    @Test
    void whatANewFileDoesNotCoverIsCarriedForward() {
        atWork(() -> store.replace(1004, sink -> List.of(at("3311AA", 2023, 8), at("3311AA", 2024, 9))
                .forEach(sink)));
        atWork(() -> store.replace(1005, sink -> sink.accept(at("3311AA", 2024, 10))));
        Set<Coverage> covered = Set.of(new Coverage(TOWN, Period.ofYear(2024)));
        atWork(() -> store.carryForward(1004, 1005, covered, List.of(REPORTS)));
        atWork(() -> store.carryForward(1004, 1005, covered, List.of(REPORTS)));
        assertThat(read(1005)).containsExactlyInAnyOrder(at("3311AA", 2023, 8), at("3311AA", 2024, 10));
    }

    private static RawObservation at(String area, int year, double count) {
        return new RawObservation(
                REPORTS, TOWN, new AreaCode(area), Period.ofYear(year), count, Double.NaN, Presence.VALUE);
    }

    private static RawObservation observation(
            IndicatorCode indicator, int area, Period period, double count, Presence presence) {
        return new RawObservation(indicator, TOWN, code(area), period, count, count + 1, presence);
    }

    private static RawObservation amount(int area, double all, double largest, double second) {
        return new RawObservation(
                AMOUNT, TOWN, code(area), Period.ofYear(2019), all, 12, Presence.VALUE, largest, second);
    }

    private static AreaCode code(int area) {
        return new AreaCode("%04d%c%c".formatted(1000 + area % 9000, 'A' + area / 9000, 'B'));
    }

    private List<RawObservation> read(long importId) {
        List<RawObservation> found = new ArrayList<>();
        atWork(() -> store.read(importId, found::add));
        return found;
    }

    private static void atWork(Runnable work) {
        DataScope.municipality(TOWN, Duty.WORKER).run(work);
    }
}
