/** The country as vector tiles: each lattice is cut into pieces once, and a tile is the pieces of all lattices in force. Uses geography and tenancy. */
package nl.straatkubus.platform.tiles;
