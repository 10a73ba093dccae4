package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.web.demo.Demo;

/** The town that is measured: the demo's Almere, with one indicator over as many months as rows are wanted; ten
 * million rows fit before 2100. */
final class BenchTown {
    static final IndicatorCode INDICATOR = new IndicatorCode("meldingen");
    static final DatasetCode DATASET = new DatasetCode("meldingen");
    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 12;

    private final LatticeDraft draft = Demo.create().geographies().getFirst();

    LatticeDraft draft() {
        return draft;
    }

    DatasetDefinition dataset() {
        IndicatorDefinition indicator = new IndicatorDefinition(
                INDICATOR,
                new Text("Meldingen", "Reports"),
                Theme.ENVIRONMENT_NUISANCE,
                Kind.RATE,
                "meldingen",
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY);
        return new DatasetDefinition(
                DATASET,
                new Text("Meldingen", "Reports"),
                "Meting",
                "internal-use",
                Policy.ALL_OR_NOTHING,
                0,
                new Layout(Optional.of("postcode"), Optional.of("maand"), Optional.empty()),
                List.of(indicator));
    }

    /** A month of the file, counted from 0. */
    static Period month(int number) {
        return Period.parse("%04d-%02d".formatted(FIRST_YEAR + number / MONTHS, number % MONTHS + 1));
    }

    /** Writes whole months until at least this many rows are there. */
    long write(Path file, long rows, long seed) throws IOException {
        Random random = new Random(seed);
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("postcode;maand;meldingen;huishoudens\n");
            for (int month = 0; written < rows; month++) {
                for (LatticeDraft.Street street : draft.streets()) {
                    int households = Math.max(1, street.households());
                    int reports = random.nextInt(1 + households / 4);
                    out.write(street.pc6() + ';' + month(month) + ';' + reports + ';' + households + '\n');
                    written++;
                }
            }
        }
        return written;
    }
}
