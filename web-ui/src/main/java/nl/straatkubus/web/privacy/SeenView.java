package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.LogKeeping;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.FoldedTable;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** Who saw and did what: to search, to check and to take along. */
@Route(value = "privacy/gezien", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class SeenView extends Div implements HasDynamicTitle {
    private static final int MOST_TAKEN = 100_000;
    private static final int YEAR = 12;
    private static final List<Integer> KEPT = List.of(YEAR, 2 * YEAR, 3 * YEAR, 5 * YEAR, 10 * YEAR);

    private final AuditLog audit;
    private final LogKeeping keeping;
    private final Viewer officer;
    private final Formats formats;
    private final LogFilter filter = new LogFilter(this::refresh);
    private final Grid<AuditLog.Entry> grid = new Grid<>();
    private final Div chain = new Div();
    private final CallbackDataProvider<AuditLog.Entry, Void> entries;

    SeenView(AuditLog audit, LogKeeping keeping, CurrentViewer current) {
        this.audit = audit;
        this.keeping = keeping;
        this.officer = current.viewer();
        this.formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        entries = DataProvider.fromCallbacks(
                asked -> officer.scope()
                        .get(() -> audit.find(filter.search(), asked.getOffset(), asked.getLimit()).stream()),
                asked -> officer.scope().get(() -> audit.count(filter.search())));
        chain.getElement().setAttribute("role", "status");
        add(
                new PrivacyHead(SeenView.class),
                Page.card(
                        getTranslation("privacy.audit"),
                        getTranslation("privacy.audit.hint"),
                        filter,
                        columns(),
                        foot()));
    }

    private Component columns() {
        grid.addThemeNames("no-border", "compact");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("min(620px, 60vh)");
        grid.addColumn(this::when)
                .setHeader(getTranslation("privacy.audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditLog.Entry::actor)
                .setHeader(getTranslation("privacy.audit.who"))
                .setFlexGrow(2);
        grid.addColumn(this::what).setHeader(getTranslation("privacy.audit.what"));
        grid.addColumn(this::object)
                .setHeader(getTranslation("privacy.audit.object"))
                .setFlexGrow(2);
        grid.addColumn(this::result).setHeader(getTranslation("privacy.audit.result"));
        grid.addColumn(AuditLog.Entry::origin)
                .setHeader(getTranslation("privacy.audit.origin"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        FoldedTable.fold(grid, getTranslation("privacy.audit"), this::folded);
        grid.setItems(entries);
        return grid;
    }

    private Div folded(AuditLog.Entry entry) {
        Span who = new Span(entry.actor());
        who.addClassName("sk-medium");
        String origin = entry.origin().isEmpty() ? "" : " · " + entry.origin();
        Span rest = new Span(when(entry) + " · " + result(entry) + origin);
        rest.addClassNames("sk-12", "sk-muted");
        return FoldedTable.lines(who, FoldedTable.line(what(entry), object(entry)), rest);
    }

    private String when(AuditLog.Entry entry) {
        return formats.date(entry.at()) + " " + formats.time(entry.at());
    }

    private String what(AuditLog.Entry entry) {
        return Translations.textOr(getLocale(), "privacy.action." + entry.action(), entry.action());
    }

    private String result(AuditLog.Entry entry) {
        return Translations.textOr(getLocale(), "privacy.result." + entry.result(), entry.result());
    }

    private String object(AuditLog.Entry entry) {
        String level = entry.level().isEmpty()
                ? ""
                : Translations.textOr(getLocale(), "people.reach." + entry.level(), entry.level());
        String place = entry.place().equals(entry.object()) ? "" : entry.place();
        return String.join(
                " · ",
                Stream.of(entry.object(), entry.period(), place, level, entry.purpose())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private Component foot() {
        Button check = new Button(getTranslation("privacy.audit.check"), Icon.SHIELD.draw(), click -> check());
        Anchor take =
                new Anchor(DownloadHandler.fromInputStream(event -> taken()), getTranslation("privacy.audit.take"));
        take.getElement().setAttribute("download", true);
        Div foot = new Div(check, take, kept(), chain);
        foot.addClassNames("sk-row", "sk-wrap", "sk-log-foot");
        return foot;
    }

    /** How long entries are kept; what is over its time is erased each night. */
    private Select<Integer> kept() {
        Select<Integer> kept = new Select<>();
        int now = officer.scope().get(keeping::months);
        kept.setItems(
                Stream.concat(KEPT.stream(), Stream.of(now)).distinct().sorted().toList());
        kept.setItemLabelGenerator(months -> getTranslation("privacy.audit.kept", months / YEAR));
        kept.setAriaLabel(getTranslation("privacy.audit.keeping"));
        kept.setValue(now);
        kept.addValueChangeListener(change -> officer.scope().run(() -> keeping.keep(change.getValue(), officer)));
        return kept;
    }

    private DownloadResponse taken() {
        byte[] file = officer.scope()
                .get(() -> {
                    audit.record(officer, "exported", "log", "ok");
                    return LogCsv.of(audit.find(filter.search(), 0, MOST_TAKEN));
                })
                .getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(file), "logboek.csv", "text/csv", file.length);
    }

    private void check() {
        AuditLog.ChainCheck found = officer.scope().get(audit::check);
        chain.removeAll();
        chain.add(new Span(found.firstFault()
                .map(number -> getTranslation("privacy.audit.broken", formats.number(number)))
                .orElseGet(() -> whole(found))));
        chain.setClassName("sk-note sk-13 " + (found.firstFault().isPresent() ? "sk-note-bad" : "sk-note-ok"));
    }

    private String whole(AuditLog.ChainCheck found) {
        String whole = getTranslation("privacy.audit.whole", formats.number(found.entries()));
        return officer.scope()
                .get(keeping::erasedUntil)
                .map(number -> whole + " " + getTranslation("privacy.audit.erased", formats.number(number)))
                .orElse(whole);
    }

    private void refresh() {
        entries.refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.seen");
    }
}
