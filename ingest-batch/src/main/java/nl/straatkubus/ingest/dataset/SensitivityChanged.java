package nl.straatkubus.ingest.dataset;

/** An indicator of a dataset is held to the limits of another class than before, since this moment. */
public record SensitivityChanged(DatasetCode dataset) {}
