/**
 * Raw observations: what sources delivered, before protection. Only the worker's database role can touch them, and
 * nothing outside this module may name a type of this room. Uses the platform's catalogue and geography.
 */
package nl.straatkubus.ingest.raw;
