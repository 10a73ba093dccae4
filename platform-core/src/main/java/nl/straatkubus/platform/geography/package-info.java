/** Areas, the lattice in which they nest, street blocks, outlines and the map's geometry file. Uses tenancy, catalogue's {@code Coded}. */
package nl.straatkubus.platform.geography;
