/**
 * Protects again what was released before, when the privacy policy or the geography it was released under is no longer
 * the one in force, and tries out a policy that is not in force yet. Work of the worker, asked for by requests. Uses the
 * rooms dataset, disclosure and wording, and the platform's releases and lattices.
 */
package nl.straatkubus.ingest.reprotection;
