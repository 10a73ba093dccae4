/**
 * Judges rows: which become observations and which are faults, each with line, column, reason and remedy. Uses the
 * rooms format, mapping, raw and wording, and the platform's lattices.
 */
package nl.straatkubus.ingest.validation;
