package nl.straatkubus.platform.signals;

import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;

/** Which areas got worse than their own past and comparable areas explain. */
public interface Signals {
    /**
     * The signals among the indicators of a cube, so among those its viewer may see. Ranked by the lower bound of the
     * excess, at most twenty. Over the figures that give signals the mean share that is chance is at most one in ten. The
     * same releases give the same list.
     *
     * @param period the last period to look at; only indicators released for it take part. Empty: the latest period of
     *     each indicator
     */
    List<Signal> list(Cube cube, Optional<Period> period);

    /** The method by itself, for who measures it on a cube without a database. */
    static Signals measured() {
        return new CubeSignals();
    }
}
