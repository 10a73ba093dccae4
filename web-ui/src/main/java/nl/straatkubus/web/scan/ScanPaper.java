package nl.straatkubus.web.scan;

import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.paper.TaggedPdf;
import nl.straatkubus.web.map.PaperMaps;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.shell.Themes;

/** Sets a scan as a tagged document. */
final class ScanPaper {
    private static final int FEW = 5;
    private static final int CHARTS = 4;
    private static final int PERIODS = 6;
    private static final int CHART_WIDTH = 300;
    private static final int CHART_HEIGHT = 128;
    private static final PaperMaps.Size MAP = new PaperMaps.Size(314, 154);
    private static final PaperMaps.Size LOCATOR = new PaperMaps.Size(216, 178);

    private final Scan scan;
    private final ScanWords words;
    private final PaperMaps maps;
    private final PaperMaps.Sheet sheet;
    private final ScanPage page = new ScanPage();

    ScanPaper(Scan scan, ScanWords words, PaperMaps maps) {
        this.scan = scan;
        this.words = words;
        this.maps = maps;
        this.sheet = maps.sheet(scan.cube());
    }

    /**
     * @param chapters of the rooms that have something to tell about the district
     * @param closing when and for whom it was made
     */
    byte[] of(List<Chapter> chapters, List<String> closing) {
        String title = words.text("title", scan.district().name());
        String description = words.text(
                "description", scan.district().name(), scan.municipality().name());
        page.raw(TaggedPdf.opening(words.locale(), title, description, ScanStyle.of(title) + PaperMaps.STYLE));
        bookmarks();
        page.raw("</head><body>");
        front();
        chapters.forEach(this::chapter);
        profile();
        mapped();
        courses();
        sources(closing);
        return page.raw("</body></html>").document();
    }

    private void bookmarks() {
        page.raw("<bookmarks>");
        Stream.of("short", "profile", "maps", "courses", "sources")
                .filter(part -> !part.equals("courses") || !charted().isEmpty())
                .forEach(part -> page.raw("<bookmark href=\"#" + part + "\" name=\"")
                        .text(words.text(part))
                        .raw("\"/>"));
        page.raw("</bookmarks>");
    }

    private void heading(String part) {
        page.raw("<h2 id=\"" + part + "\">").text(words.text(part)).raw("</h2>");
    }

    private void front() {
        page.element("p", "over", words.text("over", scan.municipality().name()))
                .element("h1", "", scan.district().name())
                .element(
                        "p",
                        "under",
                        words.text(
                                "under",
                                words.circa(scan.district().households()),
                                words.formats().number(scan.neighbourhoods().size())));
        PaperMaps.PaperFigure place =
                maps.locator(scan.cube(), sheet, scan.district(), "locator", LOCATOR, words.locale());
        page.take(place.drawings()).raw("<div class=\"locator\">" + place.map() + "</div><div class=\"beside\">");
        heading("short");
        List<ScanRow> more = scan.standing(ScanRow.Standing.MORE_ATTENTION);
        List<ScanRow> less = scan.standing(ScanRow.Standing.LESS_ATTENTION);
        page.element("p", "lead", words.summary(scan, more.size(), less.size()));
        list("more", more.stream().sorted(ScanRow.byAttention()).limit(FEW).toList());
        list(
                "less",
                less.stream()
                        .sorted(ScanRow.byAttention().reversed())
                        .limit(FEW)
                        .toList());
        page.raw("</div><div class=\"clear\"></div>");
    }

    private void list(String key, List<ScanRow> rows) {
        page.element("h3", key, words.text(key, scan.municipality().name()));
        if (rows.isEmpty()) {
            page.element("p", "", words.text(key + ".none"));
            return;
        }
        page.raw("<ul>");
        rows.forEach(row -> page.element("li", "", words.against(row)));
        page.raw("</ul>");
    }

    private void profile() {
        heading("profile");
        page.element("p", "", words.text("profile.how", scan.municipality().name()));
        new ScanProfile(page, words).write(scan);
    }

    private void mapped() {
        page.raw("<div class=\"next\"></div>");
        heading("maps");
        page.element("p", "", words.text("maps.how"));
        List<ScanRow> telling = scan.telling();
        for (int i = 0; i < telling.size(); i += 2) {
            page.raw("<div class=\"pair\">");
            map(telling.get(i), "one");
            if (i + 1 < telling.size()) {
                map(telling.get(i + 1), "other");
            }
            page.raw("<div class=\"clear\"></div></div>");
        }
    }

    private void map(ScanRow row, String side) {
        maps.inside(
                        scan.cube(),
                        sheet,
                        row.indicator().code(),
                        row.period(),
                        scan.district(),
                        "map-" + row.indicator().code().value(),
                        MAP,
                        words.locale())
                .ifPresent(figure -> page.take(figure.drawings())
                        .raw("<div class=\"" + side + "\">")
                        .element("h3", "", words.name(row.indicator()))
                        .element(
                                "p",
                                "small",
                                Themes.name(row.indicator().theme(), words.locale()) + " · "
                                        + words.formats().period(row.period()))
                        .raw("<div class=\"map\">" + figure.map() + "</div>" + figure.legend() + "</div>"));
    }

    private List<ScanRow> charted() {
        return scan.rows().stream()
                .filter(row -> row.isComparable() && row.course().size() > 2)
                .sorted(ScanRow.byAttention())
                .limit(CHARTS)
                .toList();
    }

    private void courses() {
        List<ScanRow> rows = charted();
        if (!rows.isEmpty()) {
            page.raw("<div class=\"next\"></div>");
            heading("courses");
            page.element("p", "", words.text("courses.how", scan.municipality().name()));
            rows.forEach(this::course);
        }
    }

    private void course(ScanRow row) {
        String name = "course-" + row.indicator().code().value();
        page.raw("<div class=\"progress\">")
                .element("h3", "", words.name(row.indicator()))
                .raw("<div class=\"chart\">")
                .drawing(name, new ScanLine(row, words, true), CHART_WIDTH, CHART_HEIGHT, words.course(row))
                .raw("</div><table class=\"values\">")
                .heads(words, "period", "here", "around")
                .raw("<tbody>");
        row.course().stream().skip(Math.max(0, row.course().size() - PERIODS)).forEach(step -> page.raw(
                        "<tr><th scope=\"row\">")
                .text(words.formats().period(step.period()))
                .raw("</th>")
                .element("td", "number", words.written(step.value(), row))
                .element("td", "number", words.written(step.around(), row))
                .raw("</tr>"));
        page.raw("</tbody></table><div class=\"clear\"></div></div>");
    }

    private void chapter(Chapter chapter) {
        page.element("h2", "", chapter.title());
        if (!chapter.intro().isEmpty()) {
            page.element("p", "", chapter.intro());
        }
        for (Chapter.Entry entry : chapter.entries()) {
            page.raw("<div class=\"entry\">");
            if (!entry.title().isEmpty()) {
                page.element("h3", "", entry.title());
            }
            page.element("p", "", entry.text());
            if (!entry.under().isEmpty()) {
                page.element("p", "small", entry.under());
            }
            page.raw("</div>");
        }
    }

    private void sources(List<String> closing) {
        heading("sources");
        page.raw("<table class=\"sources\">")
                .heads(words, "source", "figures", "terms")
                .raw("<tbody>");
        scan.bySource().forEach((source, rows) -> page.raw("<tr><th scope=\"row\">")
                .text(source.name())
                .raw("</th>")
                .element("td", "", words.named(rows))
                .element("td", "", words.terms(source.terms()))
                .raw("</tr>"));
        page.raw("</tbody></table>");
        if (!scan.left().isEmpty()) {
            page.element("p", "left", words.left(scan.left()));
        }
        page.element("h3", "", words.text("protection"))
                .element("p", "", words.protection())
                .element("h3", "", words.text("method"))
                .element("p", "", words.text("method.text"))
                .element("p", "closing", String.join(" · ", closing));
    }
}
