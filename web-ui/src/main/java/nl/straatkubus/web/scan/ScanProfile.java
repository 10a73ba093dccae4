package nl.straatkubus.web.scan;

import java.util.List;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.shell.DesignTokens;
import nl.straatkubus.web.shell.Themes;

/** The figures of a district beside its municipality, a table for each theme. */
record ScanProfile(ScanPage page, ScanWords words) {
    private static final int STRIP_WIDTH = 112;
    private static final int STRIP_HEIGHT = 16;
    private static final int LINE_WIDTH = 84;
    private static final int LINE_HEIGHT = 24;

    void write(Scan scan) {
        scan.byTheme().forEach(this::theme);
    }

    private void theme(Theme theme, List<ScanRow> rows) {
        String ink = DesignTokens.hex("--sk-theme-" + theme.number());
        page.raw("<h3 class=\"theme\" style=\"color:" + ink + ";border-color:" + ink + "\">")
                .text(Themes.name(theme, words.locale()))
                .raw("</h3><table class=\"profile\">")
                .heads(words, "figure", "here", "around", "compared", "place", "course")
                .raw("<tbody>");
        rows.forEach(this::row);
        page.raw("</tbody></table>");
    }

    private void row(ScanRow row) {
        String code = row.indicator().code().value();
        page.raw("<tr><th scope=\"row\">")
                .text(words.name(row.indicator()))
                .raw("<br/>")
                .element("span", "small", words.under(row))
                .raw("</th>")
                .element("td", "number", words.value(row))
                .element("td", "number", words.around(row))
                .raw("<td class=\"number\">")
                .text(words.compared(row));
        String standing = words.standing(row);
        if (!standing.isEmpty()) {
            page.raw("<br/>").element("span", "small " + row.standing(), standing);
        }
        page.raw("</td><td>");
        if (row.isComparable()) {
            page.drawing("strip-" + code, new ScanStrip(row), STRIP_WIDTH, STRIP_HEIGHT, words.place(row));
        } else {
            page.text("–");
        }
        page.raw("</td><td>");
        if (row.course().size() > 1) {
            page.drawing("line-" + code, new ScanLine(row, words, false), LINE_WIDTH, LINE_HEIGHT, words.course(row));
        } else {
            page.text("–");
        }
        page.raw("</td></tr>");
    }
}
