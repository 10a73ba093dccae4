/**
 * Who follows which area, to hear of new signals there. What is new is told by rights of the moment, by whoever sends it.
 * Uses tenancy, access, geography and signals.
 */
package nl.straatkubus.platform.follow;
