package nl.straatkubus.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.format.FileSource;
import nl.straatkubus.ingest.format.Reading;
import nl.straatkubus.ingest.format.Row;
import nl.straatkubus.ingest.format.Table;
import nl.straatkubus.ingest.format.Writing;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.geography.Lattice;

/** How a file of a dataset is to be read: how it is written, and what its columns mean. */
public final class DatasetFile {
    private static final int SAMPLE_ROWS = 2000;

    private final Writing writing;
    private final ShapedPlan shaped;

    private DatasetFile(Writing writing, ShapedPlan shaped) {
        this.writing = writing;
        this.shaped = shaped;
    }

    /**
     * Looks at a file.
     *
     * @param fileName may tell the period where no column does
     * @param lattices the geographies on which its rows may lie
     * @param outlines of their areas, for a file that tells where things lie
     * @throws Refused when the file cannot be read, lacks a column that the dataset names, holds no row, or leaves a
     *     choice between sheets or layers
     */
    public static DatasetFile look(
            DatasetDefinition dataset, FileSource file, String fileName, List<Lattice> lattices, Outlines outlines) {
        Reading reading = dataset.layout().reading();
        Writing writing = Table.recognise(file, reading);
        if (!writing.parts().isEmpty() && reading.part().isEmpty()) {
            throw new Refused("file.parts", String.join(", ", writing.parts()));
        }
        try (Table table = Table.open(file, writing)) {
            List<Row> sample = new ArrayList<>();
            while (sample.size() < SAMPLE_ROWS && table.hasNext()) {
                sample.add(table.next());
            }
            ShapedPlan shaped =
                    new ColumnPlanner(dataset, table.columns(), sample, lattices, outlines).plan(writing, fileName);
            if (sample.isEmpty()) {
                throw new Refused("file.header-only");
            }
            return new DatasetFile(writing, shaped);
        }
    }

    public Writing writing() {
        return writing;
    }

    /** What the columns of the rows mean that {@link #open} gives. */
    public ColumnPlan plan() {
        return shaped.columns();
    }

    /** What a reader of the figures must know of how they came about; codes begin with {@code origin.} */
    public List<Sentence> notes() {
        return shaped.notes();
    }

    /** Opens the same file for reading row by row, each an area in a period. */
    public Table open(FileSource file) {
        return shaped.over(Table.open(file, writing));
    }
}
