package nl.straatkubus.web.scan;

import static nl.straatkubus.platform.paper.TaggedPdf.escaped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.platform.paper.TaggedPdf;
import nl.straatkubus.web.map.PaperMaps;
import nl.straatkubus.web.report.Chapter;
import nl.straatkubus.web.shell.DesignTokens;
import nl.straatkubus.web.shell.Themes;

/** Sets a scan as a tagged document. */
final class ScanPaper {
    private static final int FEW = 5;
    private static final int CHARTS = 4;
    private static final int PERIODS = 6;
    private static final PaperMaps.Size MAP = new PaperMaps.Size(314, 172);
    private static final PaperMaps.Size LOCATOR = new PaperMaps.Size(216, 178);

    private final Scan scan;
    private final ScanWords words;
    private final PaperMaps maps;
    private final PaperMaps.Sheet sheet;
    private final Map<String, PaperDrawing> drawings = new HashMap<>();
    private final StringBuilder page = new StringBuilder(20_000);

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
        page.append("<html lang=\"").append(words.locale().getLanguage()).append("\"><head><title>");
        text(title).append("</title><meta name=\"description\" content=\"");
        text(words.text(
                "description", scan.district().name(), scan.municipality().name()));
        page.append("\"/><style>")
                .append(ScanStyle.of(title))
                .append(PaperMaps.STYLE)
                .append("</style>");
        bookmarks();
        page.append("</head><body>");
        front();
        chapters.forEach(this::chapter);
        profile();
        mapped();
        courses();
        sources(closing);
        return TaggedPdf.of(page.append("</body></html>").toString(), drawings);
    }

    private void bookmarks() {
        page.append("<bookmarks>");
        Stream.of("short", "profile", "maps", "courses", "sources").forEach(part -> page.append("<bookmark name=\"")
                .append(escaped(words.text(part)))
                .append("\" href=\"#")
                .append(part)
                .append("\"/>"));
        page.append("</bookmarks>");
    }

    private StringBuilder text(String text) {
        return page.append(escaped(text));
    }

    private void element(String tag, String style, String text) {
        page.append('<').append(tag);
        page.append(style.isEmpty() ? ">" : " class=\"" + style + "\">");
        text(text).append("</").append(tag).append('>');
    }

    private void heading(String part) {
        page.append("<h2 id=\"").append(part).append("\">");
        text(words.text(part)).append("</h2>");
    }

    private void front() {
        element("p", "over", words.text("over", scan.municipality().name()));
        element("h1", "", scan.district().name());
        element(
                "p",
                "under",
                words.text(
                        "under",
                        words.circa(scan.district().households()),
                        words.formats().number(scan.neighbourhoods().size())));
        PaperMaps.PaperFigure place =
                maps.locator(scan.cube(), sheet, scan.district(), "locator", LOCATOR, words.locale());
        drawings.putAll(place.drawings());
        page.append("<div class=\"locator\">").append(place.map()).append("</div><div class=\"beside\">");
        heading("short");
        List<ScanRow> more = scan.standing(ScanRow.Standing.MORE_ATTENTION);
        List<ScanRow> less = scan.standing(ScanRow.Standing.LESS_ATTENTION);
        List<ScanRow> alike = scan.standing(ScanRow.Standing.ALIKE);
        element(
                "p",
                "lead",
                words.text(
                        "summary",
                        words.formats().number(more.size() + less.size() + alike.size()),
                        scan.municipality().name(),
                        words.formats().number(more.size()),
                        words.formats().number(less.size()),
                        words.formats().number(alike.size())));
        list("more", more.stream().sorted(ScanRow.byAttention()).limit(FEW).toList());
        list(
                "less",
                less.stream()
                        .sorted(ScanRow.byAttention().reversed())
                        .limit(FEW)
                        .toList());
        page.append("</div><div class=\"clear\"></div>");
    }

    private void list(String key, List<ScanRow> rows) {
        element("h3", key, words.text(key, scan.municipality().name()));
        if (rows.isEmpty()) {
            element("p", "", words.text(key + ".none"));
            return;
        }
        page.append("<ul>");
        rows.forEach(row -> element("li", "", words.against(row)));
        page.append("</ul>");
    }

    private void profile() {
        heading("profile");
        element("p", "", words.text("profile.how", scan.municipality().name()));
        scan.byTheme().forEach(this::theme);
    }

    private void theme(Theme theme, List<ScanRow> rows) {
        String ink = DesignTokens.hex("--sk-theme-" + theme.number());
        page.append("<h3 class=\"theme\" style=\"color:")
                .append(ink)
                .append(";border-color:")
                .append(ink)
                .append("\">");
        text(Themes.name(theme, words.locale())).append("</h3><table class=\"profile\"><thead><tr>");
        Stream.of("figure", "here", "around", "compared", "place", "course")
                .forEach(head -> page.append("<th scope=\"col\" class=\"of-")
                        .append(head)
                        .append("\">")
                        .append(escaped(words.text(head)))
                        .append("</th>"));
        page.append("</tr></thead><tbody>");
        rows.forEach(this::row);
        page.append("</tbody></table>");
    }

    private void row(ScanRow row) {
        String code = row.indicator().code().value();
        page.append("<tr><th scope=\"row\">");
        text(words.name(row.indicator()));
        page.append("<br/><span class=\"small\">");
        text(words.under(row)).append("</span></th>");
        element("td", "number", words.value(row));
        element("td", "number", words.around(row));
        page.append("<td class=\"number\">");
        text(words.compared(row));
        String standing = words.standing(row);
        if (!standing.isEmpty()) {
            page.append("<br/><span class=\"small ").append(row.standing()).append("\">");
            text(standing).append("</span>");
        }
        page.append("</td><td>");
        if (row.isComparable()) {
            drawing("strip-" + code, new ScanStrip(row), 112, 16, words.place(row));
        } else {
            text("–");
        }
        page.append("</td><td>");
        if (row.course().size() > 1) {
            drawing("line-" + code, new ScanLine(row, words, false), 84, 24, words.course(row));
        } else {
            text("–");
        }
        page.append("</td></tr>");
    }

    private void drawing(String name, PaperDrawing drawing, double width, double height, String told) {
        drawings.put(name, drawing);
        page.append(TaggedPdf.place(name, width, height, told));
    }

    private void mapped() {
        page.append("<div class=\"next\"></div>");
        heading("maps");
        element("p", "", words.text("maps.how"));
        List<ScanRow> telling = scan.telling();
        for (int i = 0; i < telling.size(); i++) {
            page.append(i % 2 == 0 ? "<div class=\"pair\">" : "");
            map(telling.get(i), i % 2 == 0 ? "one" : "other");
            page.append(i % 2 == 1 || i == telling.size() - 1 ? "<div class=\"clear\"></div></div>" : "");
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
                .ifPresent(figure -> {
                    drawings.putAll(figure.drawings());
                    page.append("<div class=\"").append(side).append("\">");
                    element("h3", "", words.name(row.indicator()));
                    element(
                            "p",
                            "small",
                            Themes.name(row.indicator().theme(), words.locale()) + " · "
                                    + words.formats().period(row.period()));
                    page.append("<div class=\"map\">").append(figure.map()).append("</div>");
                    page.append(figure.legend()).append("</div>");
                });
    }

    private void courses() {
        List<ScanRow> rows = scan.rows().stream()
                .filter(row -> row.isComparable() && row.course().size() > 2)
                .sorted(ScanRow.byAttention())
                .limit(CHARTS)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        page.append("<div class=\"next\"></div>");
        heading("courses");
        element("p", "", words.text("courses.how", scan.municipality().name()));
        rows.forEach(this::course);
    }

    private void course(ScanRow row) {
        page.append("<div class=\"progress\">");
        element("h3", "", words.name(row.indicator()));
        page.append("<div class=\"chart\">");
        drawing(
                "course-" + row.indicator().code().value(),
                new ScanLine(row, words, true),
                300,
                128,
                words.course(row));
        page.append("</div><table class=\"values\"><thead><tr>");
        Stream.of("period", "here", "around").forEach(head -> page.append("<th scope=\"col\" class=\"in-")
                .append(head)
                .append("\">")
                .append(escaped(words.text(head)))
                .append("</th>"));
        page.append("</tr></thead><tbody>");
        row.course().stream().skip(Math.max(0, row.course().size() - PERIODS)).forEach(step -> {
            page.append("<tr>");
            page.append("<th scope=\"row\">")
                    .append(escaped(words.formats().period(step.period())))
                    .append("</th>");
            element("td", "number", words.written(step.value(), row));
            element("td", "number", words.written(step.around(), row));
            page.append("</tr>");
        });
        page.append("</tbody></table><div class=\"clear\"></div></div>");
    }

    private void chapter(Chapter chapter) {
        element("h2", "", chapter.title());
        if (!chapter.intro().isEmpty()) {
            element("p", "", chapter.intro());
        }
        for (Chapter.Entry entry : chapter.entries()) {
            page.append("<div class=\"entry\">");
            if (!entry.title().isEmpty()) {
                element("h3", "", entry.title());
            }
            element("p", "", entry.text());
            if (!entry.under().isEmpty()) {
                element("p", "small", entry.under());
            }
            page.append("</div>");
        }
    }

    private void sources(List<String> closing) {
        heading("sources");
        page.append("<table class=\"sources\"><thead><tr>");
        Stream.of("source", "figures", "terms").forEach(head -> page.append("<th scope=\"col\">")
                .append(escaped(words.text(head)))
                .append("</th>"));
        page.append("</tr></thead><tbody>");
        scan.bySource().forEach((source, rows) -> {
            page.append("<tr><th scope=\"row\">");
            text(source.name()).append("</th>");
            element("td", "", words.named(rows));
            element("td", "", words.terms(source.terms()));
            page.append("</tr>");
        });
        page.append("</tbody></table>");
        if (!scan.left().isEmpty()) {
            element("p", "left", words.left(scan.left()));
        }
        element("h3", "", words.text("protection"));
        element("p", "", words.protection());
        element("h3", "", words.text("method"));
        element("p", "", words.text("method.text"));
        element("p", "closing", String.join(" · ", closing));
    }
}
