package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.ingest.disclosure.PolicyFault;
import nl.straatkubus.ingest.disclosure.PolicyRefused;
import nl.straatkubus.ingest.disclosure.PrivacyPolicy;
import nl.straatkubus.ingest.reprotection.ProtectionRun;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.text.Formats;

/** Sets a privacy policy: its limits, what they would do, the work that follows, and all that went before. */
public final class PolicyPanel extends Div {
    private static final int LOOKS_AGAIN_MS = 700;

    private final PolicyDesk desk;
    private final Formats formats = new Formats(getLocale());
    private final LimitFields ordinary = new LimitFields(Sensitivity.ORDINARY, this::changed);
    private final LimitFields special = new LimitFields(Sensitivity.SPECIAL, this::changed);
    private final TextField reason = new TextField();
    private final Button tryOut = new Button();
    private final Button save = new Button();
    private final Button undo = new Button();
    private final RunCard work;
    private final TrialCard trial;
    private final Div history = new Div();
    private Optional<Long> watched = Optional.empty();
    private Optional<Long> tried = Optional.empty();
    private Registration polling;

    public PolicyPanel(PolicyDesk desk) {
        this.desk = desk;
        this.work = new RunCard(formats);
        this.trial = new TrialCard(formats);
        addClassName("sk-columns");
        Div left = new Div(Editing.hold(limits()), trial);
        left.addClassNames("sk-column", "sk-gap-16");
        Div right = new Div(work, history, explanation());
        right.addClassNames("sk-column", "sk-gap-16", "sk-side");
        add(left, right);
        reset();
        desk.latest().filter(run -> !run.state().isFinal()).ifPresent(run -> watched = Optional.of(run.id()));
        desk.latest().ifPresent(work::show);
    }

    private Section limits() {
        reason.setLabel(getTranslation("privacy.reason"));
        reason.setHelperText(getTranslation("privacy.reason.help"));
        reason.setMaxLength(400);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addClassName("sk-reason");
        tryOut.setText(getTranslation("privacy.try"));
        tryOut.addClickListener(click -> tryOut());
        save.setText(getTranslation("privacy.save"));
        save.addThemeNames("primary");
        save.addClickListener(click -> confirm());
        undo.setText(getTranslation("privacy.undo"));
        undo.addThemeNames("tertiary");
        undo.addClickListener(click -> reset());
        Div actions = new Div(undo, tryOut, save);
        actions.addClassNames("sk-row", "sk-wrap", "sk-end");
        Div foot = new Div(reason, actions);
        foot.addClassNames("sk-column", "sk-gap-10", "sk-card-foot");
        return Page.card(
                getTranslation("privacy.thresholds"),
                getTranslation("privacy.thresholds.hint"),
                ordinary,
                special,
                foot);
    }

    private Div explanation() {
        return Page.note(Icon.INFO, "sk-note-info", new Span(getTranslation("privacy.lower")));
    }

    private PrivacyPolicy written() {
        return new PrivacyPolicy(ordinary.limits(), special.limits());
    }

    private void reset() {
        PrivacyPolicy policy = desk.inForce().policy();
        ordinary.show(policy.ordinary());
        special.show(policy.special());
        reason.clear();
        trial.clear();
        tried = Optional.empty();
        history.removeAll();
        history.add(new HistoryCard(desk.history(), formats));
        changed();
    }

    /** Says at once what is wrong and whether a reason is needed. */
    private void changed() {
        PrivacyPolicy policy = written();
        PrivacyPolicy before = desk.inForce().policy();
        List<PolicyFault> faults = policy.faults();
        ordinary.show(faults);
        special.show(faults);
        boolean another = !policy.equals(before);
        boolean loosens = policy.loosens(before);
        reason.setVisible(another);
        reason.setRequiredIndicatorVisible(loosens);
        reason.setInvalid(false);
        save.setEnabled(another && faults.isEmpty());
        tryOut.setEnabled(another && faults.isEmpty());
        undo.setEnabled(another);
    }

    private void tryOut() {
        ProtectionRun run = desk.tryOut(written());
        tried = Optional.of(run.id());
        trial.show(run);
        watch();
    }

    private void confirm() {
        PrivacyPolicy policy = written();
        if (policy.loosens(desk.inForce().policy()) && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("privacy.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("privacy.confirm"));
        dialog.setText(getTranslation(
                policy.loosens(desk.inForce().policy()) ? "privacy.confirm.looser" : "privacy.confirm.stricter"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("data.cancel"));
        dialog.setConfirmText(getTranslation("privacy.save"));
        dialog.addConfirmListener(confirmed -> save(policy));
        dialog.open();
    }

    private void save(PrivacyPolicy policy) {
        try {
            Optional<ProtectionRun> run = desk.change(policy, reason.getValue());
            reset();
            run.ifPresent(begun -> {
                watched = Optional.of(begun.id());
                work.show(begun);
                watch();
            });
        } catch (PolicyRefused refused) {
            // Someone else changed the policy meanwhile, so that this one now loosens it.
            ordinary.show(refused.faults());
            special.show(refused.faults());
            reason.setVisible(true);
            reason.setErrorMessage(refused.faults().getFirst().reason().text(getLocale()));
            reason.setInvalid(true);
        }
    }

    private void look() {
        watched.flatMap(desk::find).ifPresent(run -> {
            work.show(run);
            watched = run.state().isFinal() ? Optional.empty() : watched;
        });
        tried.flatMap(desk::find).ifPresent(run -> {
            trial.show(run);
            tried = run.state().isFinal() ? Optional.empty() : tried;
        });
        if (watched.isEmpty() && tried.isEmpty()) {
            rest();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (watched.isPresent()) {
            watch();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest();
    }

    private void watch() {
        getUI().filter(ui -> polling == null).ifPresent(ui -> {
            polling = ui.addPollListener(poll -> look());
            ui.setPollInterval(LOOKS_AGAIN_MS);
        });
    }

    private void rest() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }
}
