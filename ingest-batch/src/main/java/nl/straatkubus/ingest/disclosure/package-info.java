/**
 * Disclosure control: raw figures go in, slices come out from which nothing can be traced to a person. The thresholds
 * are open to all; everything else of this room works on raw figures. Uses the room raw and the platform's geography and
 * cube.
 */
package nl.straatkubus.ingest.disclosure;
