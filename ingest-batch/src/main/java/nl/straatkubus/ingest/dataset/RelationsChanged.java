package nl.straatkubus.ingest.dataset;

/** Other relations hold between the indicators of a dataset and others than before, since this moment. */
public record RelationsChanged(DatasetCode dataset) {}
