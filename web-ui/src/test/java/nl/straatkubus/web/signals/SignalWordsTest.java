package nl.straatkubus.web.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Text;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SignalWordsTest {
    private static final Area BLOCK = area(0, AreaLevel.B100, "3311AA-B100", "", 1);
    private static final Lattice LATTICE = new Lattice(
            1,
            "GM0505-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    BLOCK,
                    area(1, AreaLevel.NEIGHBOURHOOD, "BU05050101", "Zeilmakerswijk", 2),
                    area(2, AreaLevel.DISTRICT, "WK050501", "Stad-Oost", 3),
                    area(3, AreaLevel.MUNICIPALITY, "GM0505", "Dordrecht", -1)));

    private final SignalWords dutch = new SignalWords(Locale.of("nl"));

    @Test
    void a_rise_is_told_beside_what_others_did() {
        Signal signal = signal(Kind.RATE, Direction.HIGHER_IS_WORSE, 6.2, 11.4, 6.1, 6.3);

        assertThat(dutch.title(signal)).isEqualTo("Huurachterstand rond Touwslagerhof");
        assertThat(dutch.explanation(signal))
                .isEqualTo("Huurachterstand rond Touwslagerhof (circa 140 huishoudens): steeg van 6% naar 11% in"
                        + " 3 kwartalen; de andere straten in de gemeente bleven op 6%.");
        assertThat(new SignalWords(Locale.ENGLISH).explanation(signal))
                .isEqualTo("Rent arrears around Touwslagerhof (about 140 households): rose from 6% to 11% in"
                        + " 3 quarters; the other streets of the municipality stayed at 6%.");
    }

    @Test
    void a_figure_that_stays_where_others_fall_is_no_rise() {
        Signal signal = signal(Kind.RATE, Direction.HIGHER_IS_WORSE, 9.8, 10.2, 9.9, 7.1);

        assertThat(dutch.sentence(signal))
                .isEqualTo("Bleef op 10% in 3 kwartalen; de andere straten in de gemeente gingen van 10% naar 7%.");
    }

    @Test
    void a_count_tells_among_how_many() {
        Signal signal = signal(Kind.COUNT, Direction.HIGHER_IS_WORSE, 2.14, 12.7, 2.1, 2.3);

        assertThat(dutch.sentence(signal))
                .isEqualTo("Steeg van 2,1 naar 13 per 100 huishoudens in 3 kwartalen; de andere straten in de gemeente"
                        + " gingen van 2,1 naar 2,3.");
        assertThat(new SignalWords(Locale.ENGLISH).sentence(signal))
                .startsWith("Rose from 2.1 to 13 per 100 households in 3 quarters");
    }

    @Test
    void a_block_is_placed_by_postcode_neighbourhood_and_district() {
        assertThat(dutch.place(signal(Kind.RATE, Direction.HIGHER_IS_WORSE, 6, 11, 6, 6), LATTICE))
                .isEqualTo("Straatblok bij 3311 AA · Zeilmakerswijk, Stad-Oost · circa 140 huishoudens");
    }

    @Test
    void a_block_is_found_on_the_map_by_its_postcode() {
        assertThat(MapLink.to(signal(Kind.RATE, Direction.HIGHER_IS_WORSE, 6, 11, 6, 6)))
                .isEqualTo("kaart?i=huurachterstand&p=2025-Q2&a=3311AA");
    }

    @Test
    void the_excess_is_an_average_of_the_recent_periods_in_the_direction_that_is_worse() {
        assertThat(dutch.excess(signal(Kind.RATE, Direction.HIGHER_IS_WORSE, 6, 11, 6, 6)))
                .isEqualTo("Naar schatting per kwartaal gemiddeld 7 meer dan verwacht, ten minste 2.");
        assertThat(dutch.excess(signal(Kind.RATE, Direction.HIGHER_IS_BETTER, 11, 6, 11, 11)))
                .isEqualTo("Naar schatting per kwartaal gemiddeld 7 minder dan verwacht, ten minste 2.");
    }

    private static Signal signal(Kind kind, Direction direction, double from, double to, double before, double now) {
        Indicator indicator = new Indicator(
                new IndicatorCode("huurachterstand"),
                new Text("Huurachterstand", "Rent arrears"),
                Theme.SOCIO_ECONOMIC,
                kind,
                "%",
                direction,
                Sensitivity.SPECIAL,
                "Woningcorporatie",
                "internal-use",
                Ownership.OWN,
                "huur",
                "achterstand",
                Optional.of("huishoudens"));
        return new Signal(
                1,
                Signal.Sort.RISE,
                Theme.SOCIO_ECONOMIC,
                List.of(new Signal.Figure(indicator, from, to, before, now, 4, List.of())),
                new Signal.Place(BLOCK, List.of(BLOCK), List.of(BLOCK), "Touwslagerhof", 138),
                Period.ofQuarter(2025, 2),
                3,
                3,
                1,
                new Signal.Peerage(600, false, List.of()),
                21,
                8,
                0.01,
                Optional.empty());
    }

    private static Area area(int node, AreaLevel level, String code, String name, int parent) {
        return new Area(node, level, new AreaCode(code), name, parent, 138, 4.6, 51.8);
    }
}
