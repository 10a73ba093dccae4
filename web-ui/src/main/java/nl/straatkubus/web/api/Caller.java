package nl.straatkubus.web.api;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.admin.licence.Licences;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.field.FieldNotes;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.web.security.CurrentViewer;
import org.springframework.stereotype.Component;

/** Who calls, and what that caller may do and see here. */
@Component
class Caller {
    private final CurrentViewer current;
    private final Cubes cubes;
    private final Licences licences;

    Caller(CurrentViewer current, Cubes cubes, Licences licences) {
        this.current = current;
        this.cubes = cubes;
        this.licences = licences;
    }

    Viewer viewer() {
        return current.viewer();
    }

    /**
     * The figures that the caller may see.
     *
     * @throws AccessDenied for a caller without a municipality or whose municipality has no licence to look
     * @throws NotFound while the municipality has no geography
     */
    Cube cube() {
        Viewer viewer = viewer();
        requireLicence(viewer, Activity.VIEW);
        try {
            return cubes.open(viewer);
        } catch (NoSuchElementException noGeography) {
            throw new NotFound("No geography was loaded for this municipality yet.");
        }
    }

    /**
     * Works with datasets in the caller's own place: its municipality's schema, or the shared one for the operator.
     *
     * @throws AccessDenied for a caller who does not manage data or whose municipality has no licence to look
     */
    <T> T managing(Supplier<T> work) {
        Viewer viewer = viewer();
        boolean steward = viewer.municipality().isPresent() && viewer.may(Right.MANAGE_DATA);
        if (!steward && !viewer.may(Right.OPERATE)) {
            throw new AccessDenied("Only a data steward works with datasets and imports.");
        }
        requireLicence(viewer, Activity.VIEW);
        return steward ? work.get() : DataScope.shared(DataScope.Duty.WEB).get(work);
    }

    /** As {@link #managing}, for work that changes data and so needs a licence that allows importing. */
    <T> T changing(Supplier<T> work) {
        return managing(() -> {
            requireLicence(viewer(), Activity.IMPORT);
            return work.get();
        });
    }

    /** @throws AccessDenied for a caller whose functions give no sight of field notes */
    void requireNotes(FieldNotes notes) {
        if (!notes.mayRead(viewer())) {
            throw new AccessDenied("Only who works in the field sees field notes.");
        }
    }

    private void requireLicence(Viewer viewer, Activity activity) {
        if (viewer.municipality()
                .filter(code -> !licences.allows(code, activity))
                .isPresent()) {
            throw new AccessDenied("The licence of this municipality does not allow this now.");
        }
    }
}
