package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What a figure is said to be of, where it was delivered for four-digit postcodes. */
class ExplanationTest {
    private static final Lattice TOWN = new Lattice(
            1,
            "GM0505-1",
            new MunicipalityCode("GM0505"),
            List.of(
                    area(0, AreaLevel.PC6, "3312AA", 3),
                    area(1, AreaLevel.PC6, "3311AB", 3),
                    area(2, AreaLevel.PC6, "3311AC", 3),
                    area(3, AreaLevel.NEIGHBOURHOOD, "BU05050101", 4),
                    area(4, AreaLevel.MUNICIPALITY, "GM0505", -1)));

    private static Area area(int node, AreaLevel level, String code, int parent) {
        return new Area(node, level, new AreaCode(code), code, parent, 40, 4.6, 51.8);
    }

    @Test
    void estimateNamesThePostcodesThatItComesFrom() {
        Explanation dutch = new Explanation(new MapWords(Locale.of("nl")));
        assertThat(dutch.ofEstimate(TOWN, TOWN.area(3))).isEqualTo("Schatting uit het cijfer van PC4 3311, 3312.");
        assertThat(dutch.ofEstimates()).startsWith("De cijfers zijn geleverd per viercijferige postcode (PC4)");
        assertThat(new Explanation(new MapWords(Locale.ENGLISH)).ofEstimate(TOWN, TOWN.area(3)))
                .isEqualTo("Estimate from the figure of PC4 3311, 3312.");
    }
}
