/**
 * The demo: invented geography and figures for three municipalities, the same on every machine.
 *
 * <p>Each town is drawn in metres on a flat plane (water, roads and parks by hand, everything smaller by rules), bent a
 * little so that no street is quite straight, and then placed on the globe. The figures leave this room only as files in
 * the import format, so that they travel the same road as a municipality's own files.
 *
 * <p>Fills an empty database at the first start with the demo profile, by the public faces that users' work goes through:
 * geography, tenancy, licences, datasets and imports. Knows no table and no screen.
 */
package nl.straatkubus.web.demo;
