/**
 * Datasets: which file layout from which source fills which indicators, and the versions that imports leave. Uses the
 * platform's catalogue and releases, and of files only how one may be written; knows no raw value.
 */
package nl.straatkubus.ingest.dataset;
