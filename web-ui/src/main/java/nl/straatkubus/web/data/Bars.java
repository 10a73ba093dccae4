package nl.straatkubus.web.data;

import java.util.List;
import java.util.Locale;
import nl.straatkubus.ingest.dataset.RecentImport;
import nl.straatkubus.web.shell.Drawing;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** The last eight imports as bars: full is good, half left rows out, low failed, an outline is still to come. */
final class Bars {
    private static final int SHOWN = 8;
    private static final int STEP = 9;

    /** How an import turned out. */
    enum Outcome {
        GOOD(18, "--sk-ok"),
        SKIPPED(11, "--sk-warn"),
        FAILED(6, "--sk-danger"),
        UNDER_WAY(18, "--sk-accent-line");

        private final int height;
        private final String colour;

        Outcome(int height, String colour) {
            this.height = height;
            this.colour = colour;
        }
    }

    private Bars() {}

    static Outcome of(RecentImport one) {
        return switch (one.state()) {
            case "completed" -> one.rowsRejected() == 0 ? Outcome.GOOD : Outcome.SKIPPED;
            case "failed" -> Outcome.FAILED;
            case "held" -> Outcome.SKIPPED;
            default -> Outcome.UNDER_WAY;
        };
    }

    /** @param newestFirst at most eight are drawn, the oldest at the left */
    static Drawing draw(List<RecentImport> newestFirst, Locale locale) {
        Formats formats = new Formats(locale);
        List<RecentImport> shown = newestFirst.stream().limit(SHOWN).toList().reversed();
        StringBuilder svg = new StringBuilder("<svg width=\"74\" height=\"20\" viewBox=\"0 0 74 20\">");
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            Outcome outcome = of(shown.get(i));
            String words = formats.date(shown.get(i).at()) + ": "
                    + Translations.text(locale, "data.outcome." + outcome.name().toLowerCase(Locale.ROOT));
            svg.append(
                    "<rect x=\"%d\" y=\"%d\" width=\"7\" height=\"%d\" rx=\"2\" fill=\"var(%s)\"><title>%s</title></rect>"
                            .formatted(
                                    i * STEP,
                                    19 - outcome.height,
                                    outcome.height,
                                    outcome.colour,
                                    Drawing.escaped(words)));
            said.append(said.isEmpty() ? "" : ", ").append(words);
        }
        String label = said.isEmpty() ? Translations.text(locale, "data.outcome.none") : said.toString();
        return new Drawing(svg.append("</svg>").toString(), label);
    }
}
