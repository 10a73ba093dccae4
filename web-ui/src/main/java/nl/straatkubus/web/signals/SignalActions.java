package nl.straatkubus.web.signals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.KeptSignal.Reason;
import nl.straatkubus.platform.signals.KeptSignal.Work;
import nl.straatkubus.platform.signals.KeptSignals;
import nl.straatkubus.web.business.Editing;

/** What can be done next with a signal. Moving on needs a word; "geen actie nodig" is as good an outcome as any. */
final class SignalActions extends Div {
    private static final long serialVersionUID = 1L;

    private final transient KeptSignal kept;
    private final transient SignalDesk desk;
    private final transient SignalWords words;
    private final transient Runnable again;

    SignalActions(KeptSignal kept, SignalDesk desk, SignalWords words, Runnable again) {
        this.kept = kept;
        this.desk = desk;
        this.words = words;
        this.again = again;
        addClassNames("sk-card", "sk-signal-actions");
        Editing.hold(this);
        Span question = new Span(words.text("signals.what-now"));
        question.addClassName("sk-medium");
        Span hint = new Span(words.text("signals.what-now.hint"));
        hint.addClassNames("sk-13", "sk-muted");
        Div asked = new Div(question, hint);
        asked.addClassNames("sk-column", "sk-fill");
        add(asked);
        switch (kept.state()) {
            case NEW -> add(close(), note(), primary(investigate("signals.do.investigate")));
            case INVESTIGATION -> add(close(), note(), investigate("signals.do.assign"), primary(intervene()));
            case INTERVENTION -> add(note(), investigate("signals.do.back"), plan(), primary(close()));
            case CLOSED -> add(note(), primary(investigate("signals.do.reopen")));
        }
    }

    private static Button primary(Button button) {
        button.addThemeNames("primary");
        return button;
    }

    private Button close() {
        return new Button(words.text("signals.do.close"), click -> {
            Select<Reason> reason = new Select<>();
            reason.setLabel(words.text("signals.ask.reason"));
            reason.setItems(Reason.values());
            reason.setItemLabelGenerator(one -> words.text("signals.reason." + one.code()));
            reason.setValue(Reason.NO_ACTION);
            TextArea word = word(false);
            ask(
                            "signals.do.close",
                            List.of(reason, word),
                            () -> move(Work.CLOSED, Optional.empty(), Optional.of(reason.getValue()), word.getValue()))
                    .open();
        });
    }

    private Button investigate(String key) {
        return new Button(words.text(key), click -> {
            Select<Users.Account> who = new Select<>();
            List<Users.Account> colleagues = desk.colleagues();
            who.setLabel(words.text("signals.ask.who"));
            who.setItems(colleagues);
            who.setItemLabelGenerator(Users.Account::name);
            String likely = kept.assignee().orElse(desk.viewer().subject());
            colleagues.stream()
                    .filter(one -> one.email().equals(likely))
                    .findFirst()
                    .ifPresent(who::setValue);
            TextArea word = word(false);
            ask(
                            key,
                            List.of(who, word),
                            () -> move(
                                    Work.INVESTIGATION,
                                    Optional.ofNullable(who.getValue()).map(Users.Account::email),
                                    Optional.empty(),
                                    word.getValue()))
                    .open();
        });
    }

    /** The plan itself stands on the timeline, where its effect is followed. */
    private Button plan() {
        return new Button(words.text("signals.do.plan"), click -> toPlan());
    }

    private void toPlan() {
        UI.getCurrent().getPage().setLocation(MapLink.plan(kept));
    }

    private Button intervene() {
        return new Button(words.text("signals.do.intervene"), click -> {
            TextArea word = word(true);
            word.setLabel(words.text("signals.ask.intervention"));
            ask("signals.do.intervene", List.of(word), () -> {
                        if (isMissing(word)) {
                            return false;
                        }
                        move(Work.INTERVENTION, Optional.empty(), Optional.empty(), word.getValue());
                        toPlan();
                        return true;
                    })
                    .open();
        });
    }

    private Button note() {
        return new Button(words.text("signals.do.note"), click -> {
            TextArea word = word(true);
            ask("signals.do.note", List.of(word), () -> {
                        if (isMissing(word)) {
                            return false;
                        }
                        desk.signals().comment(desk.viewer(), kept.id(), word.getValue());
                        return true;
                    })
                    .open();
        });
    }

    private boolean isMissing(TextArea word) {
        word.setInvalid(word.getValue().isBlank());
        word.setErrorMessage(words.text("signals.ask.word.needed"));
        return word.isInvalid();
    }

    private boolean move(Work state, Optional<String> assignee, Optional<Reason> reason, String word) {
        desk.signals().move(desk.viewer(), kept.id(), state, assignee, reason, word);
        return true;
    }

    private TextArea word(boolean needed) {
        TextArea word = new TextArea(words.text("signals.ask.word"));
        word.setHelperText(words.text("signals.ask.word.hint"));
        word.setRequired(needed);
        word.setMaxLength(KeptSignals.LONGEST_TEXT);
        word.setWidthFull();
        return word;
    }

    /** Something that may be refused by what was filled in. */
    private interface Deed {
        boolean isDone();
    }

    private Dialog ask(String key, List<Component> fields, Deed deed) {
        Dialog dialog = new Dialog(words.text(key));
        Div form = new Div();
        form.addClassNames("sk-column", "sk-gap-10", "sk-signal-form");
        fields.forEach(form::add);
        dialog.add(form);
        Button confirm = new Button(words.text("signals.ask.save"), click -> {
            if (deed.isDone()) {
                dialog.close();
                again.run();
            }
        });
        confirm.addThemeNames("primary");
        dialog.getFooter().add(new Button(words.text("signals.ask.cancel"), click -> dialog.close()), confirm);
        return dialog;
    }
}
