package nl.straatkubus.platform.views;

import java.util.List;
import nl.straatkubus.platform.access.Viewer;

/** The saved views of a municipality. Each runs in the viewer's own scope. */
public interface SavedViews {
    /** The viewer's own and those that colleagues share, by name. */
    List<SavedView> of(Viewer viewer);

    /**
     * Keeps choices under a name; one's own view of that name is replaced.
     *
     * @throws IllegalArgumentException for an empty or too long name or address
     */
    void save(Viewer viewer, String name, String address, boolean shared);

    /** Removes one of the viewer's own views; that of a colleague stays. */
    void remove(Viewer viewer, long id);
}
