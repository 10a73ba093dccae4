package nl.straatkubus.platform.signals;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Slice;
import nl.straatkubus.platform.geography.Lattice;

/** The released figures that signals are computed from: those of one viewer, or all of a municipality. */
interface Released {
    Lattice lattice();

    List<Indicator> indicators();

    /** Oldest first. */
    List<Period> periods(IndicatorCode code);

    Slice slice(IndicatorCode code, Period period);

    Optional<Long> release(IndicatorCode code);

    /** What one viewer sees. */
    static Released in(Cube cube) {
        return new Released() {
            @Override
            public Lattice lattice() {
                return cube.lattice();
            }

            @Override
            public List<Indicator> indicators() {
                return cube.indicators();
            }

            @Override
            public List<Period> periods(IndicatorCode code) {
                return cube.periods(code);
            }

            @Override
            public Slice slice(IndicatorCode code, Period period) {
                return cube.slice(code, period).orElseThrow();
            }

            @Override
            public Optional<Long> release(IndicatorCode code) {
                return cube.release(code);
            }
        };
    }
}
