package nl.straatkubus.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    private static final Locale DUTCH = Locale.of("nl");

    @Test
    void each_reader_gets_the_words_of_their_language() {
        Unit unit = new Unit("bezoeken aan de markt", "visits to the market");

        assertThat(unit.in(DUTCH)).isEqualTo("bezoeken aan de markt");
        assertThat(unit.in(Locale.UK)).isEqualTo("visits to the market");
        assertThat(unit.given()).isEqualTo("visits to the market");
        assertThat(unit.isWords()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inwoners | residents
                    Huishoudens | households
                    per 1.000 inwoners | per 1,000 residents
                    per huishouden | per household
                    per km² | per km²
                    % | %
                    € | €
                    € 1.000 | € 1,000
                    '' | ''
                    ooievaarsnesten | ooievaarsnesten
                    per 1.000 ooievaarsnesten | per 1.000 ooievaarsnesten
                    """)
    void a_usual_unit_has_english_of_itself_and_another_stays_dutch(String nl, String en) {
        assertThat(Unit.of(nl).in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(Unit.of(nl).given()).isEmpty();
        assertThat(new Unit(nl, en)).isEqualTo(Unit.of(nl));
    }

    @Test
    void what_was_given_goes_before_the_usual_words() {
        assertThat(new Unit("personen", "persons").in(Locale.ENGLISH)).isEqualTo("persons");
        assertThat(new Unit("personen", " ").in(Locale.ENGLISH)).isEqualTo("people");
    }

    @Test
    void a_sign_is_the_same_in_both_languages_so_that_figures_are_written_alike() {
        assertThat(new Unit("%", "percent").in(Locale.ENGLISH)).isEqualTo("%");
        assertThat(new Unit("euro", "€ 1,000").in(Locale.ENGLISH)).isEqualTo("euro");
        assertThat(Unit.of("€ 1.000").times()).isEqualTo(1000);
        assertThat(Unit.of("€").times()).isEqualTo(1);
        assertThat(Unit.of("per 100 inwoners").times()).isEqualTo(1);
        assertThat(Unit.of("%").isPercentage()).isTrue();
        assertThat(Unit.of("").isWords()).isFalse();
    }
}
