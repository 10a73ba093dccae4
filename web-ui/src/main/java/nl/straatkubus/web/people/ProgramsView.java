package nl.straatkubus.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Machines;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.provider.ApiAudience;
import nl.straatkubus.web.provider.Providers;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.FunctionWords;

/** Which programs ask for figures or bring data, what they may do, and by which secret or sign-in service they come in. */
@Route(value = "toegang/programmas", layout = AppShell.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
@CssImport("./styles/people.css")
public final class ProgramsView extends Div implements HasDynamicTitle {
    private static final Duration OLD = Duration.ofDays(365);

    private final ProgramDesk desk;
    private final Clock clock;
    private final Formats formats;
    private final Div list = new Div();

    ProgramsView(
            Machines machines,
            Functions functions,
            Providers providers,
            ApiAudience audiences,
            CurrentViewer current,
            Clock clock) {
        this.desk = new ProgramDesk(machines, functions, providers, audiences, current.viewer());
        this.clock = clock;
        this.formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        Button add = new Button(getTranslation("people.program.add"), Icon.PLUS.draw());
        add.addThemeNames("primary");
        add.addClickListener(click -> new ProgramDialog(desk, this::fill).open());
        list.addClassNames("sk-column", "pe-programs");
        add(
                new PeopleHead(ProgramsView.class, Editing.hold(add)),
                Page.note(Icon.INFO, "sk-13", new Div(getTranslation("people.program.text"))),
                Page.card(getTranslation("people.program.title"), "", list));
        fill();
    }

    private void fill() {
        list.removeAll();
        List<Machines.Machine> programs = desk.programs();
        programs.forEach(program -> list.add(row(program)));
        if (programs.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("people.program.none"));
            none.addClassName("pe-support-none");
            list.add(none);
        }
    }

    private Component row(Machines.Machine program) {
        Div words = new Div(head(program), small(program.clientId() + " · " + may(program)), small(since(program)));
        words.addClassNames("sk-column", "sk-fill");
        Div row = new Div(words, actions(program));
        row.addClassNames("sk-row", "pe-program");
        return row;
    }

    private Div head(Machines.Machine program) {
        Span name = new Span(called(program));
        name.addClassName("sk-medium");
        Div head = new Div(name);
        head.addClassName("sk-row");
        warning(program.proof()).ifPresent(head::add);
        return head;
    }

    private Optional<Component> warning(Machines.Proof proof) {
        return switch (proof) {
            case Machines.Secret secret
            when secret.since().plus(OLD).isBefore(clock.instant()) ->
                Optional.of(Tag.of(Tag.Tone.WARN, Icon.CLOCK, getTranslation("people.program.old")));
            case Machines.AtProvider _
            when !desk.hasProvider() ->
                Optional.of(Tag.of(Tag.Tone.WARN, Icon.WARNING, getTranslation("people.program.provider.off")));
            case Machines.Proof _ -> Optional.empty();
        };
    }

    private static String called(Machines.Machine program) {
        return program.title().isEmpty() ? program.clientId() : program.title();
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("sk-12", "sk-muted");
        return span;
    }

    private String may(Machines.Machine program) {
        String scopes = program.scopes().stream()
                .filter(scope -> program.functions().stream().anyMatch(scope::isOfUse))
                .sorted()
                .map(scope -> getTranslation("people.program.scope." + scope.code()))
                .collect(Collectors.joining(", "));
        return getTranslation("people.program.may", FunctionWords.titles(program.functions(), getLocale()), scopes);
    }

    private String since(Machines.Machine program) {
        String used = program.lastUsed()
                .map(at -> getTranslation("people.program.used", moment(at)))
                .orElse(getTranslation("people.program.never"));
        String limit = program.callsPerMinute().isPresent()
                ? " · "
                        + getTranslation(
                                "people.program.limit.calls",
                                formats.number(program.callsPerMinute().getAsInt()))
                : "";
        return proof(program.proof()) + " · " + used + limit;
    }

    private String proof(Machines.Proof proof) {
        String since = formats.date(proof.since());
        return switch (proof) {
            case Machines.Secret secret ->
                getTranslation("people.program.since", since)
                        + secret.formerUntil()
                                .map(at -> " · " + getTranslation("people.program.former", moment(at)))
                                .orElse("");
            case Machines.AtProvider there ->
                getTranslation("people.program.provider.since", there.client(), since, desk.audience());
        };
    }

    private String moment(Instant at) {
        return formats.date(at) + " " + formats.time(at);
    }

    private Component actions(Machines.Machine program) {
        Button renew = new Button(
                getTranslation("people.program.renew"), click -> new RenewDialog(desk, program, this::fill).open());
        Button remove = new Button(getTranslation("people.program.remove"), click -> remove(program));
        renew.setVisible(program.proof() instanceof Machines.Secret);
        renew.setAriaLabel(getTranslation("people.program.renew.of", called(program)));
        remove.setAriaLabel(getTranslation("people.program.remove.of", called(program)));
        List.of(renew, remove).forEach(button -> button.addThemeNames("tertiary", "small"));
        Div actions = new Div(renew, remove);
        actions.addClassName("sk-row");
        return Editing.hold(actions);
    }

    private void remove(Machines.Machine program) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("people.program.remove.of", called(program)));
        sure.setText(getTranslation("people.program.remove.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("people.cancel"));
        sure.setConfirmText(getTranslation("people.program.remove"));
        sure.addConfirmListener(confirmed -> {
            desk.remove(program);
            fill();
        });
        sure.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page.programs");
    }
}
