package nl.straatkubus.platform.geography;

/**
 * A lattice version was put in force. Told in the scope of who loaded it, once it is stored.
 *
 * @param lattice the version
 */
public record LatticeLoaded(Lattice lattice) {}
