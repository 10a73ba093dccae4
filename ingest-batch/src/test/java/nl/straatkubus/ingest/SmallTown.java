package nl.straatkubus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.DataScope.Duty;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A municipality on a chequered plain: two districts of two neighbourhoods, each with ten postcodes of forty households.
 * The first neighbourhood holds {@code 3311AA} to {@code 3311AJ} for number 3311, the second the same letters of 3312,
 * and so on.
 */
public final class SmallTown {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double CELL = 0.001;
    private static final int STREETS = 10;
    private static final int HOUSEHOLDS = 40;

    private SmallTown() {}

    /** Opens the municipality and gives it these areas. */
    public static void settle(
            Municipalities municipalities, Lattices lattices, MunicipalityCode code, String name, int firstPostcode) {
        municipalities.open(code, name);
        DataScope.shared(Duty.WORKER).run(() -> lattices.load(draft(code, name, firstPostcode)));
    }

    /** Who manages its data. */
    public static Viewer steward(MunicipalityCode code) {
        return new Viewer(Optional.of(code), "databeheer@gemeente.demo", "R. Visser", Set.of(Function.DATA_STEWARD));
    }

    /** @param firstPostcode four digits of the first neighbourhood's postcodes */
    public static LatticeDraft draft(MunicipalityCode code, String name, int firstPostcode) {
        String digits = code.value().substring(2);
        List<LatticeDraft.District> districts = new ArrayList<>();
        List<LatticeDraft.Neighbourhood> neighbourhoods = new ArrayList<>();
        List<LatticeDraft.Street> streets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String district = "WK" + digits + "0" + (1 + i / 2);
            if (i % 2 == 0) {
                districts.add(new LatticeDraft.District(district, "Wijk " + (1 + i / 2)));
            }
            String neighbourhood = "BU" + district.substring(2) + "0" + (i % 2);
            neighbourhoods.add(
                    new LatticeDraft.Neighbourhood(neighbourhood, "Buurt " + (i + 1), district, cells(0, STREETS, i)));
            for (int s = 0; s < STREETS; s++) {
                String pc6 = (firstPostcode + i) + "A" + (char) ('A' + s);
                streets.add(new LatticeDraft.Street(pc6, "Straat " + s, neighbourhood, cells(s, s + 1, i), HOUSEHOLDS));
            }
        }
        return new LatticeDraft(code, name, "1", districts, neighbourhoods, streets, List.of());
    }

    private static Geometry cells(int from, int to, int row) {
        return SHAPES.toGeometry(
                new Envelope(4.6 + from * CELL, 4.6 + to * CELL, 51.8 + row * CELL, 51.8 + (row + 1) * CELL));
    }
}
