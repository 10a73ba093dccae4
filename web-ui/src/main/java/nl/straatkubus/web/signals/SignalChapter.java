package nl.straatkubus.web.signals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.report.ChapterSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands out inside an area, in a document about it. */
@Component
@Order(1)
final class SignalChapter implements ChapterSource {
    private final KeptSignals signals;

    SignalChapter(KeptSignals signals) {
        this.signals = signals;
    }

    @Override
    public Optional<Chapter> of(Cube cube, Area area, Locale locale) {
        SignalWords words = new SignalWords(locale);
        List<Chapter.Entry> entries = signals.list(cube.viewer()).stream()
                .filter(kept -> kept.current() && kept.state() != KeptSignal.Work.CLOSED)
                .map(KeptSignal::signal)
                .filter(signal -> signal.figures().stream()
                        .allMatch(figure -> figure.indicator().mayBeTaken()))
                .filter(signal -> isInside(cube.lattice(), signal, area))
                .map(signal -> new Chapter.Entry(
                        words.title(signal),
                        words.sentence(signal),
                        words.place(signal, cube.lattice()) + " · " + words.certainty(signal)))
                .toList();
        String intro = words.text(entries.isEmpty() ? "signals.chapter.none" : "signals.chapter.intro");
        return Optional.of(new Chapter(words.text("signals.chapter"), intro, entries));
    }

    private static boolean isInside(Lattice lattice, Signal signal, Area area) {
        int heart = signal.place().heart().node();
        return heart < lattice.size() && lattice.ancestor(heart, area.level()) == area.node();
    }
}
