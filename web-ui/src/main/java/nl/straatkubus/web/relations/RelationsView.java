package nl.straatkubus.web.relations;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.dataset.InvalidDataset;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.ingest.wording.Refused;
import nl.straatkubus.platform.catalogue.Relation;
import nl.straatkubus.web.privacy.RunCard;
import nl.straatkubus.web.relations.RelationDesk.Declared;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;

/** Which indicators add up, own and shared, and the way to say so. */
@Route(value = "gegevens/verbanden", layout = AppShell.class)
@RolesAllowed(Roles.DATA_STEWARD)
@CssImport("./styles/data.css")
@CssImport("./styles/relations.css")
public final class RelationsView extends Div implements HasDynamicTitle {
    private static final int LOOKS_AGAIN_MS = 700;
    private static final int READ_FOR_MS = 8_000;

    private final transient RelationDesk desk;
    private final transient RelationWords words;
    private final Div list = new Div();
    private final RelationCard card;
    private final RunCard work;
    private Registration polling;

    RelationsView(RelationDesk desk) {
        this.desk = desk;
        addClassName(Page.STYLE);
        words = new RelationWords(getLocale(), desk.indicators());
        card = new RelationCard(desk.indicators(), words, desk.allowed(), this::declare);
        work = new RunCard(new Formats(getLocale()));
        Section declared = Page.card(getTranslation("relations.declared"), "", list);
        Div side = new Div(work, card);
        side.addClassNames("sk-column", "sk-gap-16", "sk-side");
        Div columns = new Div(declared, side);
        columns.addClassName("sk-columns");
        add(heading());
        if (!desk.allowed()) {
            add(Page.note(Icon.LOCK, "sk-note-warn", new Span(getTranslation("data.licence"))));
        }
        add(columns);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("relations.page");
    }

    private Div heading() {
        Div trail = new Div(
                new Anchor("gegevens", getTranslation("data.title")),
                Icon.RIGHT.draw(),
                new Span(getTranslation("relations.title")));
        trail.setClassName("sk-trail sk-12 sk-muted");
        Span about = new Span(getTranslation("relations.subtitle"));
        about.addClassName("sk-muted");
        Div told = new Div(trail, new H1(getTranslation("relations.title")), about);
        told.addClassNames("sk-column", "sk-fill");
        Div heading = new Div(told);
        heading.addClassName("sk-heading");
        return heading;
    }

    private void show() {
        list.removeAll();
        List<Declared> declared = desk.declared();
        declared.forEach(one -> list.add(row(one)));
        if (declared.isEmpty()) {
            Span none = new Span(getTranslation("relations.none"));
            none.addClassNames("sk-relation", "sk-muted");
            list.add(none);
        }
        look();
    }

    private Component row(Declared declared) {
        Span sentence = new Span(words.sentence(declared.relation()));
        sentence.addClassName("sk-medium");
        Span meaning = new Span(words.meaning(declared.relation()));
        meaning.addClassNames("sk-13", "sk-muted");
        Span where = new Span(getTranslation(
                "relations.where", declared.dataset().definition().title().in(getLocale())));
        where.addClassNames("sk-12", "sk-muted");
        Div below = new Div(Tag.owner(declared.dataset().owner(), getLocale()), where);
        below.addClassNames("sk-row", "sk-wrap");
        Div told = new Div(sentence, meaning, below);
        told.addClassNames("sk-column", "sk-fill");
        Div row = new Div(told);
        row.addClassName("sk-relation");
        if (declared.isOwn()) {
            Button away = new Button(getTranslation("relations.withdraw"), click -> confirm(declared));
            away.addThemeNames("small", "tertiary", "danger");
            away.setAriaLabel(getTranslation("relations.withdraw.label", words.sentence(declared.relation())));
            away.setEnabled(desk.allowed());
            row.add(away);
        }
        return row;
    }

    private void declare(Relation relation) {
        try {
            desk.declare(relation);
            card.clear();
            done("relations.saved");
        } catch (InvalidDataset invalid) {
            invalid.faults().forEach(fault -> card.fault(words.sentence(fault.reason())));
        } catch (Refused refused) {
            card.fault(words.sentence(refused.sentence()));
        }
    }

    private void confirm(Declared declared) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("relations.withdraw.sure"));
        dialog.setText(getTranslation("relations.withdraw.text", words.sentence(declared.relation())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("data.cancel"));
        dialog.setConfirmText(getTranslation("relations.withdraw"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> withdraw(declared));
        dialog.open();
    }

    private void withdraw(Declared declared) {
        try {
            desk.withdraw(declared);
            done("relations.withdrawn");
        } catch (Refused refused) {
            Notification.show(refused.sentence().text(getLocale()), READ_FOR_MS, Notification.Position.BOTTOM_CENTER);
            show();
        }
    }

    private void done(String key) {
        show();
        Notification.show(getTranslation(key), READ_FOR_MS, Notification.Position.BOTTOM_CENTER);
    }

    /** How far the work is that a change asked for. */
    private void look() {
        Optional<ProtectionRun> run = desk.work();
        run.ifPresent(work::show);
        boolean busy = run.filter(one -> !one.state().isFinal()).isPresent();
        getUI().ifPresent(ui -> ui.setPollInterval(busy ? LOOKS_AGAIN_MS : -1));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> look());
        look();
    }

    @Override
    protected void onDetach(DetachEvent left) {
        polling.remove();
        left.getUI().setPollInterval(-1);
    }
}
