package nl.straatkubus.platform.geography;

/** Which area lies in which, by number. */
public interface Nesting {
    AreaLevel level(int node);

    /** Number of the area that holds this one, -1 for the municipality. */
    int parent(int node);
}
