/**
 * Released slices in memory: what every screen, export and call reads. Holds nothing that was not protected first. Uses
 * tenancy, geography, catalogue and access.
 */
package nl.straatkubus.platform.cube;
