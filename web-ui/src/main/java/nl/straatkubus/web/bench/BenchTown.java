package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.IndicatorDefinition;
import nl.straatkubus.ingest.dataset.Layout;
import nl.straatkubus.ingest.dataset.Policy;
import nl.straatkubus.platform.access.Function;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.LatticeDraft;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.demo.Demo;

/**
 * The towns that are measured. By itself the demo's Almere, whose steward brings as many months as rows are wanted; or as
 * many towns like it as two years are needed of, which the operator brings in one file.
 */
record BenchTown(List<LatticeDraft> drafts, int months, DataScope scope, Viewer by) {
    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 12;
    private static final int TWO_YEARS = 24;
    /** From here on one town would have to look back for centuries. */
    private static final long MANY_ROWS = 2_000_000;

    private static final int DIGITS = 4;
    private static final int FIRST_POSTCODES = 1000;
    private static final int POSTCODES_A_TOWN = 64;

    static BenchTown of(long rows) {
        LatticeDraft almere = Demo.create().geographies().getFirst();
        int streets = almere.streets().size();
        if (rows < MANY_ROWS) {
            Viewer steward = steward(almere);
            return new BenchTown(List.of(almere), (int) Math.ceilDiv(rows, streets), steward.scope(), steward);
        }
        int towns = (int) Math.ceilDiv(rows, (long) streets * TWO_YEARS);
        Viewer operator = new Viewer(Optional.empty(), "bench", "Bench", Set.of(Function.OPERATOR));
        return new BenchTown(
                IntStream.range(0, towns)
                        .mapToObj(number -> like(almere, number))
                        .toList(),
                TWO_YEARS,
                DataScope.shared(DataScope.Duty.WEB),
                operator);
    }

    private static Viewer steward(LatticeDraft town) {
        return new Viewer(Optional.of(town.municipality()), "bench", "Bench", Set.of(Function.DATA_STEWARD));
    }

    /** The same town under codes of its own. */
    private static LatticeDraft like(LatticeDraft town, int number) {
        String digits = "%04d".formatted(number + 1);
        UnaryOperator<String> renamed = code -> code.substring(0, 2) + digits + code.substring(2 + DIGITS);
        int first = FIRST_POSTCODES + number * POSTCODES_A_TOWN;
        return new LatticeDraft(
                new MunicipalityCode("GM" + digits),
                town.name() + ' ' + number,
                town.version(),
                town.districts().stream()
                        .map(one -> new LatticeDraft.District(renamed.apply(one.code()), one.name()))
                        .toList(),
                town.neighbourhoods().stream()
                        .map(one -> new LatticeDraft.Neighbourhood(
                                renamed.apply(one.code()), one.name(), renamed.apply(one.district()), one.outline()))
                        .toList(),
                town.streets().stream()
                        .map(one -> new LatticeDraft.Street(
                                first
                                        + Integer.parseInt(one.pc6().substring(0, DIGITS)) % POSTCODES_A_TOWN
                                        + one.pc6().substring(DIGITS),
                                one.name(),
                                renamed.apply(one.neighbourhood()),
                                one.outline(),
                                one.households()))
                        .toList(),
                List.of());
    }

    /** Whoever looks at the first town. */
    Viewer reader() {
        return steward(drafts.getFirst());
    }

    static IndicatorCode indicator(int number) {
        return new IndicatorCode("meldingen" + number);
    }

    /** One of any number of datasets alike: a second import of the same would also be compared with the first. */
    DatasetDefinition dataset(int number) {
        IndicatorDefinition indicator = new IndicatorDefinition(
                indicator(number),
                new Text("Meldingen", "Reports"),
                Theme.ENVIRONMENT_NUISANCE,
                Kind.RATE,
                "meldingen",
                Optional.of("huishoudens"),
                "%",
                Direction.HIGHER_IS_WORSE,
                Sensitivity.ORDINARY);
        return new DatasetDefinition(
                new DatasetCode("meldingen" + number),
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

    /** Writes all months of all towns; gives the number of rows. */
    long write(Path file, long seed) throws IOException {
        Random random = new Random(seed);
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("postcode;maand;meldingen;huishoudens\n");
            for (int number = 0; number < months; number++) {
                String month = month(number).code();
                for (LatticeDraft town : drafts) {
                    for (LatticeDraft.Street street : town.streets()) {
                        int households = Math.max(1, street.households());
                        int reports = random.nextInt(1 + households / 4);
                        out.write(street.pc6() + ';' + month + ';' + reports + ';' + households + '\n');
                        written++;
                    }
                }
            }
        }
        return written;
    }
}
