package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.geography.Lattice;

/**
 * How a file of a dataset is to be read: how it is written, and what its columns mean.
 *
 * @param plan of the rows as {@link #open} gives them
 */
public record DatasetFile(Writing writing, ColumnPlan plan) {
    private static final int SAMPLE_ROWS = 2000;

    /**
     * Looks at a file.
     *
     * @param fileName may tell the period where no column does
     * @param lattices the geographies on which its rows may lie
     * @throws Refused when the file cannot be read, lacks a column that the dataset names, or holds no row
     */
    public static DatasetFile look(
            DatasetDefinition dataset, FileSource file, String fileName, List<Lattice> lattices) {
        Writing writing = Table.recognise(file);
        try (Table table = Table.open(file, writing)) {
            List<Row> sample = new ArrayList<>();
            while (sample.size() < SAMPLE_ROWS && table.hasNext()) {
                sample.add(table.next());
            }
            ColumnPlan plan = new ColumnPlanner(dataset, table.columns(), sample).plan(writing, fileName);
            if (sample.isEmpty()) {
                throw new Refused("file.header-only");
            }
            return new DatasetFile(writing, plan);
        }
    }

    /** Opens the same file for reading row by row. */
    public Table open(FileSource file) {
        return Table.open(file, writing);
    }
}
