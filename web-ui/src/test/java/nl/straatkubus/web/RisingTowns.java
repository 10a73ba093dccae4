package nl.straatkubus.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.admin.licence.Money;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.cube.Releases;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.RisingTown;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/** Towns in which something gets worse, with a licence of their own. */
public final class RisingTowns {
    private final Municipalities municipalities;
    private final Licences licences;
    private final Lattices lattices;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Clock clock;

    RisingTowns(
            Municipalities municipalities,
            Licences licences,
            Lattices lattices,
            Catalogue catalogue,
            Releases releases,
            Clock clock) {
        this.municipalities = municipalities;
        this.licences = licences;
        this.lattices = lattices;
        this.catalogue = catalogue;
        this.releases = releases;
        this.clock = clock;
    }

    public RisingTown settle(MunicipalityCode code, String name) {
        RisingTown town = RisingTown.settle(code, name, municipalities, lattices, catalogue, releases);
        licences.grant(code, LocalDate.now(clock).minusDays(10), Money.euros(1000));
        return town;
    }
}
