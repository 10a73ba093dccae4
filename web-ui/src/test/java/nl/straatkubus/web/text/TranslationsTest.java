package nl.straatkubus.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import nl.straatkubus.platform.catalogue.Period;
import org.junit.jupiter.api.Test;

/** The screens speak two languages, and both completely. */
class TranslationsTest {
    private static final Locale DUTCH = Locale.of("nl");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(keys(DUTCH)).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void everyoneReadsDutchExceptWhoAsksForEnglish() {
        assertThat(Translations.text(Locale.GERMANY, "shell.share")).isEqualTo("Delen");
        assertThat(Translations.text(Locale.UK, "shell.share")).isEqualTo("Share");
    }

    @Test
    void periodsAndNumbersAreWrittenAsPeopleSayThem() {
        Formats dutch = new Formats(DUTCH);

        assertThat(dutch.period(Period.ofYear(2025))).isEqualTo("2025");
        assertThat(dutch.period(Period.parse("2025-Q2"))).isEqualTo("2e kwartaal 2025");
        assertThat(dutch.period(Period.parse("2025-03"))).isEqualTo("maart 2025");
        assertThat(dutch.number(1221)).isEqualTo("1.221");
        assertThat(new Formats(Locale.US).number(1221)).isEqualTo("1,221");
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("messages", locale).keySet());
    }
}
