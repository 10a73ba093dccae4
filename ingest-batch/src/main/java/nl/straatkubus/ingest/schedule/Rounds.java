package nl.straatkubus.ingest.schedule;

import java.util.ArrayList;
import java.util.List;
import nl.straatkubus.ingest.alarm.Alarms;
import nl.straatkubus.ingest.digest.Digests;
import nl.straatkubus.platform.mail.LetterPost;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.tenancy.DataScope;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes past all places: notices imports that need somebody, sends the letters that wait, renews signals and
 * writes to those who follow an area.
 */
@Component
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Municipalities municipalities;
    private final Alarms alarms;
    private final LetterPost post;
    private final KeptSignals signals;
    private final Digests digests;

    Rounds(Municipalities municipalities, Alarms alarms, LetterPost post, KeptSignals signals, Digests digests) {
        this.municipalities = municipalities;
        this.alarms = alarms;
        this.post = post;
        this.signals = signals;
        this.digests = digests;
    }

    /** One place that fails does not keep the others waiting. */
    void make() {
        List<DataScope> places = new ArrayList<>(List.of(DataScope.shared(DataScope.Duty.WORKER)));
        municipalities.all().stream()
                .filter(one -> one.state() == Municipality.State.READY)
                .forEach(one -> places.add(DataScope.municipality(one.code(), DataScope.Duty.WORKER)));
        for (DataScope place : places) {
            try {
                place.run(() -> {
                    alarms.watchImports();
                    post.sendDue();
                    signals.renew();
                    place.municipality().ifPresent(digests::write);
                });
            } catch (RuntimeException failure) {
                LOG.error("The round past {} failed", place.schema(), failure);
            }
        }
    }
}
