/**
 * Datasets: which file layout from which source fills which indicators, and the versions that imports leave. Uses the
 * platform's catalogue and releases; knows no file and no raw value.
 */
package nl.straatkubus.ingest.dataset;
