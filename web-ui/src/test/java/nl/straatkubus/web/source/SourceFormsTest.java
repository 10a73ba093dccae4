package nl.straatkubus.web.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.component.UI;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.schedule.Rhythm;
import nl.straatkubus.ingest.source.Source;
import nl.straatkubus.ingest.source.SourceReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was saved comes back in the fields, and leaves them unchanged. */
class SourceFormsTest {
    @BeforeEach
    void screen() {
        UI ui = new UI();
        ui.setLocale(Locale.of("nl"));
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void everyRhythmFitsItsFields() throws FormIncomplete {
        RhythmForm form = new RhythmForm("Ophalen", "source.rhythm.hand", true, Clock.systemUTC());
        assertThat(form.rhythm()).isEmpty();
        for (String cron : List.of(
                "0 */15 * * * *",
                "0 0 6 * * *",
                "0 30 23 * * 7",
                "0 0 6 10 * *",
                "0 0 6 20 1,4,7,10 *",
                "0 0 9 1 3 *",
                "0 0 6 L * *")) {
            Rhythm rhythm = Rhythm.of(cron);
            form.set(Optional.of(rhythm));
            assertThat(form.rhythm()).contains(rhythm);
        }
        form.set(Optional.empty());
        assertThat(form.rhythm()).isEmpty();
    }

    @Test
    void everySourceFitsItsFields() {
        for (Source source : List.of(
                new Source.Folder("*.csv"),
                new Source.Https(URI.create("https://dekade.nl/a.csv"), Optional.of("jan")),
                new Source.Sftp("sftp.dekade.nl", 22, "almere", "/uit/a-*.csv", Optional.empty()),
                new Source.S3(URI.create("https://s3.example"), "eu-west-1", "bucket", "uit/*.csv", "AKIA"),
                new Source.StatLine(
                        Source.StatLine.Version.V4, URI.create("https://datasets.cbs.nl/odata/v1/CBS"), "47022NED", ""),
                new Source.Features(URI.create("https://api.pdok.nl/collections/a/items?jaarcode=2024")))) {
            SourceFields fields = new SourceFields(source.kind(), source.settings());
            if (source.kind().takesSecret()) {
                assertThatCode(() -> fields.askSecret(true)).doesNotThrowAnyException();
            }
            assertThat(SourceReading.read(source.kind(), fields.texts())).isEqualTo(source);
            assertThat(fields.secret()).isEmpty();
        }
    }
}
