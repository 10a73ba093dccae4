/**
 * The attack suite: what a release must survive, over made-up municipalities of 200 to 20,000 postcodes. Each attack also
 * runs against a weakened protection, and wins there.
 */
package nl.straatkubus.ingest.attack;
