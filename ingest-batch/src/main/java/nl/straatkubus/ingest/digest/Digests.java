package nl.straatkubus.ingest.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.ingest.wording.Sentence;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.access.Viewers;
import nl.straatkubus.platform.follow.Follows;
import nl.straatkubus.platform.follow.Follows.News;
import nl.straatkubus.platform.mail.Letter;
import nl.straatkubus.platform.mail.Outbox;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to those who follow an area that there are new signals in it. A letter says where and how many, by the reader's
 * own rights of the moment; neither a figure nor what it is about leaves the program by mail.
 */
@Component
public final class Digests {
    private static final Locale DUTCH = Locale.of("nl");

    private final Follows follows;
    private final Viewers viewers;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final String baseUrl;

    Digests(
            Follows follows,
            Viewers viewers,
            Outbox outbox,
            TransactionTemplate transaction,
            @Value("${straatkubus.base-url:}") String baseUrl) {
        this.follows = follows;
        this.viewers = viewers;
        this.outbox = outbox;
        this.transaction = transaction;
        this.baseUrl = baseUrl;
    }

    /** Writes what is due in a municipality; writing again writes nothing twice. */
    public void write(MunicipalityCode place) {
        if (!outbox.isOpen()) {
            return;
        }
        DataScope.municipality(place, DataScope.Duty.WEB)
                .get(follows::followers)
                .forEach(person -> viewers.person(Optional.of(place), person).ifPresent(this::write));
    }

    private void write(Viewer viewer) {
        List<News> news = follows.news(viewer);
        if (news.isEmpty()) {
            return;
        }
        String places = news.stream()
                .map(one -> Sentence.of("digest.place", name(one), Integer.toString(one.count()))
                        .text(DUTCH))
                .collect(Collectors.joining("\n"));
        String key = news.stream()
                .map(one -> one.area().code() + "-" + one.latest())
                .collect(Collectors.joining("-", "digest-" + viewer.subject() + "-", ""));
        viewer.scope()
                .run(() -> transaction.executeWithoutResult(status -> {
                    outbox.write(Letter.of(
                            key,
                            viewer.subject(),
                            Sentence.of("digest.subject").text(DUTCH),
                            Sentence.of("digest.body", places, baseUrl + "/signalen")
                                    .text(DUTCH)));
                    news.forEach(one -> follows.told(viewer, one));
                }));
    }

    private static String name(News news) {
        return news.area().name().isEmpty()
                ? news.area().code().spaced()
                : news.area().name();
    }
}
