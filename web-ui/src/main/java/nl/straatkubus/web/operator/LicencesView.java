package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.straatkubus.admin.licence.Licence;
import nl.straatkubus.admin.licence.LicenceRefused;
import nl.straatkubus.admin.licence.LicenceState;
import nl.straatkubus.web.business.Done;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;

/** All licences: what runs out when, what asks action, what is to be paid. */
@Route(value = "beheer/licenties", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class LicencesView extends OperatorPage {
    private final transient OperatorDesk desk;
    private final transient Words words;
    private String wanted = "";
    private boolean onlyAction;

    LicencesView(OperatorDesk desk) {
        super("operator.licences.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        show();
    }

    private void show() {
        removeAll();
        List<OperatorDesk.Entry> entries = desk.entries();
        add(head(entries), new RenewalTimeline(entries, desk.today(), words));
        Div columns = new Div(tableCard(entries), side(entries));
        columns.addClassName("op-columns");
        add(columns);
    }

    private Div head(List<OperatorDesk.Entry> entries) {
        Button open = new Button(getTranslation("operator.licences.open"), Icon.PLUS.draw());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(OnboardingView.class)));
        Anchor export = new Anchor(download(entries), "");
        Button exporting = new Button(getTranslation("operator.licences.export"), Icon.DOWNLOAD.draw());
        exporting.setTabIndex(-1);
        export.add(exporting);
        export.getElement().setAttribute("aria-label", getTranslation("operator.licences.export"));
        return heading(
                getTranslation("operator.licences.about"),
                new RouterLink(getTranslation("operator.prices.title"), PricesView.class),
                export,
                open);
    }

    private Div tableCard(List<OperatorDesk.Entry> entries) {
        LicenceTable table = new LicenceTable(desk.people(), desk.today(), words, new RowActions());
        Button all = new Button();
        Button action = new Button();
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("operator.licences.search"));
        search.setAriaLabel(getTranslation("operator.licences.search"));
        search.setPrefixComponent(Icon.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setValue(wanted);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        Runnable refresh = () -> {
            List<OperatorDesk.Entry> found =
                    entries.stream().filter(this::isWanted).toList();
            List<OperatorDesk.Entry> asking =
                    found.stream().filter(LicenceTable::asksAction).toList();
            all.setText(getTranslation("operator.licences.all", found.size()));
            action.setText(getTranslation("operator.licences.action", asking.size()));
            all.getElement().setAttribute("aria-pressed", Boolean.toString(!onlyAction));
            action.getElement().setAttribute("aria-pressed", Boolean.toString(onlyAction));
            table.show(onlyAction ? asking : found);
        };
        all.addClickListener(_ -> choose(false, refresh));
        action.addClickListener(_ -> choose(true, refresh));
        search.addValueChangeListener(change -> {
            wanted = change.getValue();
            refresh.run();
        });
        refresh.run();
        Div segments = new Div(all, action);
        segments.addClassName("op-segments");
        Div bar = new Div(segments, search);
        bar.addClassName("op-card-bar");
        Div card = new Div(bar, table);
        card.addClassName("op-card");
        return card;
    }

    private void choose(boolean action, Runnable refresh) {
        onlyAction = action;
        refresh.run();
    }

    private boolean isWanted(OperatorDesk.Entry entry) {
        String text = wanted.toLowerCase(Locale.ROOT).strip();
        return entry.municipality().name().toLowerCase(Locale.ROOT).contains(text)
                || entry.municipality().code().value().toLowerCase(Locale.ROOT).contains(text);
    }

    private Div side(List<OperatorDesk.Entry> entries) {
        Div side = new Div(new InvoicesCard(desk.invoices(), words));
        side.addClassName("op-side");
        entries.forEach(entry -> entry.licence().map(Licence::state).ifPresent(state -> {
            String name = entry.municipality().name();
            if (state instanceof LicenceState.Grace grace) {
                side.add(note(Tone.BAD, "grace", name, words.day(grace.lastDay())));
            } else if (state instanceof LicenceState.ReadOnly readOnly) {
                side.add(note(Tone.QUIET, "read-only", name, words.day(readOnly.since())));
            }
        }));
        side.add(new Note(
                Tone.INFO,
                "",
                desk.paymentProvider()
                        .map(provider -> getTranslation("operator.invoices.by-provider", provider))
                        .orElseGet(() -> getTranslation("operator.invoices.by-hand"))));
        return side;
    }

    private Component note(Tone tone, String state, String name, String day) {
        return new Note(
                tone,
                getTranslation("operator.note." + state + ".lead", name),
                getTranslation("operator.note." + state, day));
    }

    private DownloadHandler download(List<OperatorDesk.Entry> entries) {
        byte[] csv = LicenceCsv.of(entries).getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                new ByteArrayInputStream(csv), "licenties-" + desk.today() + ".csv", "text/csv", csv.length));
    }

    private final class RowActions implements LicenceTable.Actions {
        @Override
        public void renew(OperatorDesk.Entry entry) {
            Licence licence = entry.licence().orElseThrow();
            ConfirmDialog question =
                    question("operator.renew", entry, words.amount(licence.yearly()), () -> desk.renew(licence.id()));
            question.open();
        }

        @Override
        public void end(OperatorDesk.Entry entry) {
            Licence licence = entry.licence().orElseThrow();
            String taken = desk.takenOn(licence)
                    .map(day -> getTranslation("operator.erase.taken", words.day(day)))
                    .orElseGet(() -> getTranslation("operator.end.not-taken"));
            ConfirmDialog question = question("operator.end", entry, taken, () -> desk.end(licence.id()));
            question.setConfirmButtonTheme("error");
            question.open();
        }

        @Override
        public void grant(OperatorDesk.Entry entry) {
            new GrantDialog(entry.municipality(), desk, words, LicencesView.this::show).open();
        }

        @Override
        public void suspend(OperatorDesk.Entry entry) {
            new SuspendDialog(entry, desk, LicencesView.this::show).open();
        }

        @Override
        public void resume(OperatorDesk.Entry entry) {
            long id = entry.licence().orElseThrow().id();
            question("operator.resume", entry, "", () -> desk.resume(id)).open();
        }

        @Override
        public void credit(OperatorDesk.Entry entry) {
            new CreditDialog(entry, desk, words, LicencesView.this::show).open();
        }

        @Override
        public void upgrade(OperatorDesk.Entry entry) {
            new UpgradeDialog(entry, desk, words, LicencesView.this::show).open();
        }

        @Override
        public void erase(OperatorDesk.Entry entry) {
            new EraseDialog(entry, desk, words, LicencesView.this::show).open();
        }

        @Override
        public void party(OperatorDesk.Entry entry) {
            new PartyDialog(entry.municipality(), desk).open();
        }

        private ConfirmDialog question(String key, OperatorDesk.Entry entry, String amount, Runnable work) {
            String name = entry.municipality().name();
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation(key + ".title", name));
            dialog.setText(getTranslation(key + ".text", name, amount));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("operator.cancel"));
            dialog.setConfirmText(getTranslation(key + ".confirm"));
            dialog.addConfirmListener(_ -> {
                try {
                    work.run();
                    Done.say(getTranslation(key + ".done", name));
                } catch (LicenceRefused refused) {
                    Done.refuse(getTranslation(
                            "operator.refused." + refused.reason().code()));
                }
                show();
            });
            return dialog;
        }
    }
}
