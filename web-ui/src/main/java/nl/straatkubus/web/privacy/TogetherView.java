package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.accompanied.PastViewing;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.FoldedTable;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** When guests looked along, with whom, why, and who they were. What they saw stands in the log. */
@Route(value = "privacy/samen", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class TogetherView extends Div implements HasDynamicTitle {
    private static final int MOST_SHOWN = 500;

    private final Formats formats;

    TogetherView(Viewings viewings, CurrentViewer current) {
        Viewer officer = current.viewer();
        formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        List<PastViewing> past = viewings.past(officer, MOST_SHOWN);
        add(
                new PrivacyHead(TogetherView.class),
                Page.card(
                        getTranslation("privacy.together"),
                        getTranslation("privacy.together.hint"),
                        past.isEmpty() ? none() : table(past)));
    }

    private Component none() {
        Paragraph none = new Paragraph(getTranslation("privacy.together.none"));
        none.addClassName("pv-none");
        return none;
    }

    private Component table(List<PastViewing> past) {
        Grid<PastViewing> table = new Grid<>();
        table.addThemeNames("no-border", "compact", "wrap-cell-content");
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.setHeight("min(620px, 60vh)");
        table.addComponentColumn(this::when)
                .setHeader(getTranslation("privacy.together.when"))
                .setWidth("200px")
                .setFlexGrow(0);
        table.addComponentColumn(one -> lines(one.hostName(), one.host()))
                .setHeader(getTranslation("privacy.together.host"));
        table.addColumn(PastViewing::purpose)
                .setHeader(getTranslation("together.purpose"))
                .setFlexGrow(2);
        table.addComponentColumn(one -> lines(one.partner(), one.organisation()))
                .setHeader(getTranslation("together.partner"));
        table.addColumn(TogetherView::guests)
                .setHeader(getTranslation("privacy.together.guests"))
                .setFlexGrow(2);
        FoldedTable.fold(
                table,
                getTranslation("privacy.together"),
                one -> FoldedTable.lines(
                        when(one),
                        FoldedTable.line(getTranslation("privacy.together.host"), one.hostName()),
                        FoldedTable.line(getTranslation("together.purpose"), one.purpose()),
                        FoldedTable.line(
                                getTranslation("together.partner"), one.partner() + " · " + one.organisation()),
                        FoldedTable.line(getTranslation("privacy.together.guests"), guests(one))));
        table.setItems(past);
        return table;
    }

    private static String guests(PastViewing one) {
        return one.guests().stream().map(PastViewing.PastGuest::name).collect(Collectors.joining(", "));
    }

    private Component when(PastViewing one) {
        Div when = lines(
                formats.date(one.started()),
                formats.time(one.started())
                        + one.ended().map(end -> " - " + formats.time(end)).orElse(""));
        when.add(one.ending()
                .map(why -> Tag.of(Tag.Tone.PLAIN, getTranslation("privacy.together.ended." + why.code())))
                .orElseGet(() -> Tag.of(Tag.Tone.OK, Icon.PEOPLE, getTranslation("privacy.together.now"))));
        return when;
    }

    private static Div lines(String first, String second) {
        Span below = new Span(second);
        below.addClassNames("sk-12", "sk-muted");
        Div lines = new Div(new Span(first), below);
        lines.addClassName("sk-column");
        return lines;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.together");
    }
}
