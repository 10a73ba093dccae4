package nl.straatkubus.platform.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.straatkubus.platform.field.PersonalTrace.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTracesTest {
    private final PersonalTraces traces =
            new PersonalTraces(List.of("Touwslagerhof", "Jan van Goyenstraat", "Zeilmakerswijk"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "123456782",
                "bsn: 1112.22.333",
                "111 222 333",
                "10000008",
                "010000008",
                "20261305",
                "bsn 20261123",
                "Burgerservicenummer: 20261123"
            })
    void numbers_that_pass_the_eleven_test_are_citizens(String text) {
        assertThat(kinds(text)).containsExactly(Kind.CITIZEN_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "zaak 2025112300",
                "circa 1200 huishoudens",
                "12-03-2025",
                "gezien op 20261123",
                "foto 20261123",
                "op 07112026",
                "van 6% naar 11%",
                "000000000"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06-12345678",
                "06 12 34 56 78",
                "0612345678",
                "+31 6 12345678",
                "0031612345678",
                "+31 (0)36 539 99 11",
                "(036) 539 99 11",
                "036-5399911",
                "+49 30 901820"
            })
    void telephone_numbers_are_refused(String text) {
        assertThat(kinds("Bel " + text + " na vijven.")).containsExactly(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"j.bakker@example.nl", "info@wijkteam-oost.example.org"})
    void addresses_of_mail_are_refused(String text) {
        assertThat(kinds("mail naar " + text)).containsExactly(Kind.EMAIL);
    }

    /** One of each of the fourteen series, then other ways of writing them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB-12-34",
                "12-34-AB",
                "12-AB-34",
                "BD-12-FG",
                "BD-FG-12",
                "12-BD-FG",
                "12-BDF-3",
                "1-BDF-23",
                "BD-123-F",
                "B-123-DF",
                "BDF-12-G",
                "B-12-DFG",
                "1-BD-234",
                "123-BD-4",
                "bd-123-f",
                "BD123F",
                "BD 123 F",
                "12bdf3"
            })
    void number_plates_are_refused(String text) {
        assertThat(kinds("een busje met " + text + " ervoor")).containsExactly(Kind.NUMBER_PLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bij 1315 AB", "in 3311AB", "op 12-mrt-25", "op 2-mei-25", "3 km 500", "16u30", "A27 en N305"})
    void what_looks_a_little_like_a_plate_is_none(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Touwslagerhof 12", "bij nummer 14", "huisnr. 7b", "1315 AB 22", "Lange Kerkstraat 3 hs"})
    void house_numbers_ask_for_a_second_look(String text) {
        assertThat(kinds(text)).containsExactly(Kind.HOUSE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meneer Bakker klaagde",
                "gesproken met mevr. De Vries",
                "de buurman heet jan",
                "De bewoner J. de Groot",
                "volgens Fatima is het onrustig",
                "een groep rond Kluivert hangt er"
            })
    void names_ask_for_a_second_look(String text) {
        assertThat(kinds(text)).isNotEmpty().containsOnly(Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Portieken aan het hof vaak vervuild, verlichting kapot bij doorgang.",
                "Op het Touwslagerhof en in de Zeilmakerswijk is het rustig.",
                "De Jan van Goyenstraat is opgebroken. Bewoners klagen.",
                "Drie keer afval naast de containers. Twee groepjes jongeren, geen overlast."
            })
    void a_good_note_meets_no_resistance(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void each_piece_is_found_where_it_stands_and_once() {
        String text = "Mail jan@example.nl of bel 0612345678.";

        assertThat(traces.in(text))
                .extracting(one -> text.substring(one.from(), one.to()))
                .containsExactly("jan@example.nl", "0612345678");
    }

    private List<Kind> kinds(String text) {
        return traces.in(text).stream().map(PersonalTrace::kind).toList();
    }
}
