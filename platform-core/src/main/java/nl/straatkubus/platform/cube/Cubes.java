package nl.straatkubus.platform.cube;

import nl.straatkubus.platform.access.Viewer;

/** The released figures of a municipality, in memory. */
public interface Cubes {
    /**
     * Opens the cube as it stands now, for one viewer: shared and own slices that the viewer may see. What it gives does
     * not change under a reader's hands; open it anew for each request.
     *
     * @throws java.util.NoSuchElementException when the municipality has no geography yet
     * @throws nl.straatkubus.platform.access.AccessDenied for a viewer without a municipality
     */
    Cube open(Viewer viewer);
}
