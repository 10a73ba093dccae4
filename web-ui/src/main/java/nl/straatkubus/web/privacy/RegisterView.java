package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.audit.ProcessingRegister;
import nl.straatkubus.platform.audit.ProcessingRegister.Description;
import nl.straatkubus.platform.audit.ProcessingRegister.Purpose;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** Why each dataset is used, on which ground, about whom, for whom and for how long. */
@Route(value = "privacy/register", layout = AppShell.class)
@RolesAllowed(Roles.PRIVACY)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
public final class RegisterView extends Div implements HasDynamicTitle {
    private final Datasets datasets;
    private final ProcessingRegister register;
    private final AuditLog audit;
    private final Viewer officer;
    private final Formats formats;
    private final Div cards = new Div();

    RegisterView(Datasets datasets, ProcessingRegister register, AuditLog audit, CurrentViewer current) {
        this.datasets = datasets;
        this.register = register;
        this.audit = audit;
        this.officer = current.viewer();
        this.formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        Anchor take =
                new Anchor(DownloadHandler.fromInputStream(event -> taken()), getTranslation("privacy.register.take"));
        take.getElement().setAttribute("download", true);
        cards.addClassNames("sk-column", "sk-gap-16");
        add(
                new PrivacyHead(RegisterView.class),
                Page.note(Icon.INFO, "sk-13", new Div(new Span(getTranslation("privacy.register.hint") + " "), take)),
                cards);
        fill();
    }

    private void fill() {
        cards.removeAll();
        Map<String, Description> known = officer.scope().get(register::all);
        List<DatasetOverview> all = officer.scope().get(datasets::all);
        all.forEach(dataset ->
                cards.add(card(dataset, known.get(dataset.definition().code().value()))));
        if (all.isEmpty()) {
            cards.add(new Span(getTranslation("privacy.register.none")));
        }
    }

    private Section card(DatasetOverview dataset, Description description) {
        DatasetDefinition definition = dataset.definition();
        Purpose purpose = description == null ? Purpose.UNKNOWN : description.purpose();
        Div title = new Div(
                new H2(definition.title().in(getLocale())),
                purpose.isComplete()
                        ? Tag.of(Tag.Tone.OK, Icon.DONE, getTranslation("privacy.register.complete"))
                        : Tag.of(Tag.Tone.WARN, Icon.WARNING, getTranslation("privacy.register.incomplete")));
        title.addClassNames("sk-row", "sk-wrap");
        Button change = new Button(getTranslation("privacy.register.change"), click -> new PurposeDialog(
                        definition.title().in(getLocale()),
                        purpose,
                        described -> describe(definition.code().value(), described))
                .open());
        change.setAriaLabel(
                getTranslation("privacy.register.change.of", definition.title().in(getLocale())));
        Div head = new Div(title, Editing.hold(change));
        head.addClassNames("sk-between", "sk-card-head");
        Section card = new Section(head, facts(purpose, definition.source(), description));
        card.addClassName("sk-card");
        return card;
    }

    private Component facts(Purpose purpose, String source, Description description) {
        Div facts = new Div(
                fact("source", source),
                fact("purpose", purpose.purpose()),
                fact("legal-basis", purpose.legalBasis()),
                fact("subjects", purpose.subjects()),
                fact("categories", purpose.categories()),
                fact("recipients", purpose.recipients()),
                fact("retention", purpose.retention()));
        facts.addClassName("sk-facts");
        if (description != null) {
            facts.add(fact("changed", formats.date(description.at()) + " · " + description.by()));
        }
        return facts;
    }

    private Div fact(String key, String text) {
        Span name = new Span(getTranslation("privacy.register." + key));
        name.addClassNames("sk-12", "sk-muted");
        Div fact = new Div(name, new Span(text.isBlank() ? getTranslation("privacy.register.unknown") : text));
        fact.addClassName("sk-column");
        return fact;
    }

    private void describe(String dataset, Purpose purpose) {
        officer.scope().run(() -> register.describe(dataset, purpose, officer));
        fill();
    }

    private DownloadResponse taken() {
        byte[] file = officer.scope()
                .get(() -> {
                    audit.record(officer, "exported", "register", "ok");
                    return RegisterCsv.of(datasets.all(), register.all(), getLocale());
                })
                .getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(file), "verwerkingsregister.csv", "text/csv", file.length);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.page.register");
    }
}
