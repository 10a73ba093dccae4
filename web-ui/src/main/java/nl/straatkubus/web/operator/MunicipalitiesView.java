package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.straatkubus.admin.licence.Activity;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.platform.tenancy.MunicipalityCode;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.StateTag;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;

/** The environments: which work, who may sign in, and why one is kept out. */
@Route(value = "beheer/gemeenten", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class MunicipalitiesView extends OperatorPage {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final transient OperatorDesk desk;
    private final transient Words words;

    MunicipalitiesView(OperatorDesk desk) {
        super("operator.municipalities.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        List<OperatorDesk.Entry> entries = desk.entries();
        add(head());
        entries.stream()
                .map(OperatorDesk.Entry::municipality)
                .filter(municipality -> municipality.state() == Municipality.State.FAILED)
                .forEach(failed -> add(new Note(
                        Tone.BAD,
                        getTranslation("operator.municipality.failed.lead", failed.name()),
                        getTranslation("operator.municipality.failed", failed.detail()))));
        Div card = new Div(table(entries));
        card.addClassName("op-card");
        add(card);
        List<OperatorDesk.Left> left = desk.left();
        if (!left.isEmpty()) {
            add(gone(left));
        }
    }

    private Div gone(List<OperatorDesk.Left> left) {
        UnorderedList list = new UnorderedList();
        list.addClassName("op-attention");
        for (OperatorDesk.Left one : left) {
            DownloadHandler download = DownloadHandler.fromInputStream(_ -> {
                byte[] paper = desk.certificate(one.licence()).orElseThrow();
                return new DownloadResponse(
                        new ByteArrayInputStream(paper),
                        "wissing-" + one.municipality().value() + ".pdf",
                        "application/pdf",
                        paper.length);
            });
            Anchor certificate = new Anchor(download, getTranslation("operator.erased.certificate"));
            certificate.setAriaLabel(getTranslation("operator.erased.certificate") + ", " + one.name());
            list.add(
                    new ListItem(new Span(one.name() + " (" + one.municipality().value() + ")"), certificate));
        }
        Div card = card("operator.erased.title");
        card.add(list);
        return card;
    }

    private Div head() {
        Button open = new Button(getTranslation("operator.licences.open"), Icon.PLUS.draw());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(OnboardingView.class)));
        return heading(getTranslation("operator.municipalities.about"), open);
    }

    private OperatorTable<OperatorDesk.Entry> table(List<OperatorDesk.Entry> entries) {
        OperatorTable<OperatorDesk.Entry> table = new OperatorTable<>(entries);
        Map<MunicipalityCode, Long> people = desk.people();
        table.text("municipality", entry -> entry.municipality().name()).setSortable(true);
        table.text("code", entry -> entry.municipality().code().value()).setSortable(true);
        table.text("since", entry -> words.day(since(entry)));
        table.component("environment", this::environment);
        table.component("sign-in", this::signIn);
        table.number("people", entry -> people.getOrDefault(entry.municipality().code(), 0L));
        return table.folded();
    }

    private static LocalDate since(OperatorDesk.Entry entry) {
        return LocalDate.ofInstant(entry.municipality().since(), ZONE);
    }

    private Component environment(OperatorDesk.Entry entry) {
        return entry.municipality().state() == Municipality.State.READY
                ? StateTag.of(Tone.OK, getTranslation("operator.municipality.ready"))
                : StateTag.of(Tone.BAD, getTranslation("operator.municipality.kept-out"));
    }

    private Component signIn(OperatorDesk.Entry entry) {
        boolean allowed = entry.licence()
                .filter(licence -> licence.state().allows(Activity.SIGN_IN))
                .isPresent();
        return allowed
                ? new Span(getTranslation("operator.municipality.may-sign-in"))
                : StateTag.of(Tone.QUIET, getTranslation("operator.licence.no-sign-in"));
    }
}
