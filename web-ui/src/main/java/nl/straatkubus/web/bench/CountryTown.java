package nl.straatkubus.web.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import nl.straatkubus.platform.tenancy.MunicipalityCode;

/**
 * The municipalities of a whole country: a part of the demo's Zwijndrecht, again and again under codes of its own. How
 * many postcodes each has weighs on loading areas and protecting figures, which are measured elsewhere; here it is kept
 * small, so that the measurement has room for hundreds of municipalities.
 */
final class CountryTown {
    static final IndicatorCode INDICATOR = new IndicatorCode("meldingen");
    static final Period YEAR = Period.parse("2024");

    private static final int NEIGHBOURHOODS = 6;
    private static final int FIRST_POSTCODES = 1000;
    private static final int LETTERS = 26;
    private static final int CODES_A_NUMBER = LETTERS * LETTERS;

    private CountryTown() {}

    /** @param number from 0 */
    static LatticeDraft of(LatticeDraft model, int number) {
        String digits = "%04d".formatted(number + 1);
        List<LatticeDraft.Neighbourhood> neighbourhoods = model.neighbourhoods().subList(0, NEIGHBOURHOODS);
        Set<String> kept =
                neighbourhoods.stream().map(LatticeDraft.Neighbourhood::code).collect(Collectors.toSet());
        Set<String> districts = neighbourhoods.stream()
                .map(LatticeDraft.Neighbourhood::district)
                .collect(Collectors.toSet());
        AtomicInteger next = new AtomicInteger();
        return new LatticeDraft(
                new MunicipalityCode("GM" + digits),
                "Gemeente " + digits,
                model.version(),
                model.districts().stream()
                        .filter(one -> districts.contains(one.code()))
                        .map(one -> new LatticeDraft.District(renamed(one.code(), digits), one.name()))
                        .toList(),
                neighbourhoods.stream()
                        .map(one -> new LatticeDraft.Neighbourhood(
                                renamed(one.code(), digits),
                                one.name(),
                                renamed(one.district(), digits),
                                one.outline()))
                        .toList(),
                model.streets().stream()
                        .filter(one -> kept.contains(one.neighbourhood()))
                        .map(one -> new LatticeDraft.Street(
                                postcode(number, next.getAndIncrement()),
                                one.name(),
                                renamed(one.neighbourhood(), digits),
                                one.outline(),
                                one.households()))
                        .toList(),
                List.of());
    }

    static List<LatticeDraft> all(LatticeDraft model, int towns) {
        return IntStream.range(0, towns).mapToObj(number -> of(model, number)).toList();
    }

    /** Figures of one year, which the operator brings for all. */
    static DatasetDefinition dataset() {
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
                new DatasetCode("meldingen"),
                new Text("Meldingen", "Reports"),
                "Meting",
                "internal-use",
                Policy.ALL_OR_NOTHING,
                0,
                new Layout(Optional.of("postcode"), Optional.of("jaar"), Optional.empty()),
                List.of(indicator));
    }

    /** Writes the figures of all towns in one file. */
    static void write(Path file, List<LatticeDraft> towns) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("postcode;jaar;meldingen;huishoudens\n");
            for (LatticeDraft town : towns) {
                for (LatticeDraft.Street street : town.streets()) {
                    int households = Math.max(1, street.households());
                    out.write(street.pc6() + ';' + YEAR.code() + ';' + households / 4 + ';' + households + '\n');
                }
            }
        }
    }

    private static String renamed(String code, String digits) {
        return code.substring(0, 2) + digits + code.substring(2 + digits.length());
    }

    /** Every town begins at a number of its own. */
    private static String postcode(int town, int street) {
        int letters = street % CODES_A_NUMBER;
        return "" + (FIRST_POSTCODES + 2 * town + street / CODES_A_NUMBER) + (char) ('A' + letters / LETTERS)
                + (char) ('A' + letters % LETTERS);
    }
}
