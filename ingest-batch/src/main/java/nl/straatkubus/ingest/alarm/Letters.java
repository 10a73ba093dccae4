package nl.straatkubus.ingest.alarm;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters about alarms in the schema of the scope, in Dutch. */
@Component
final class Letters {
    private static final Locale DUTCH = Locale.of("nl");

    private final Datasets datasets;
    private final Outbox outbox;
    private final String baseUrl;

    Letters(Datasets datasets, Outbox outbox, @Value("${straatkubus.base-url:}") String baseUrl) {
        this.datasets = datasets;
        this.outbox = outbox;
        this.baseUrl = baseUrl;
    }

    void write(Alarm alarm, List<String> recipients) {
        String title = datasets.find(alarm.dataset())
                .map(DatasetOverview::definition)
                .map(definition -> definition.title().in(DUTCH))
                .orElse(alarm.dataset().value());
        String link = baseUrl
                + (DataScope.required().isShared()
                        ? "/beheer/gedeeld/" + alarm.dataset() + "/bron"
                        : "/gegevens/" + alarm.dataset() + "/bron");
        String subject =
                Sentence.of("alarm.subject." + alarm.kind().code(), title).text(DUTCH);
        String body = Sentence.of("alarm.body", title, alarm.reason().text(DUTCH), link)
                .text(DUTCH);
        for (String recipient : recipients) {
            outbox.write(Letter.of("alarm-" + alarm.id() + "-" + recipient, recipient, subject, body));
        }
    }
}
