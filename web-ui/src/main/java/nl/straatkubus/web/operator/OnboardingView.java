package nl.straatkubus.web.operator;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import nl.straatkubus.admin.onboarding.RequestFaulty;
import nl.straatkubus.ingest.geography.UnreadableGeography;
import nl.straatkubus.platform.geography.InvalidGeography;
import nl.straatkubus.web.business.Note;
import nl.straatkubus.web.business.Tone;
import nl.straatkubus.web.business.Words;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives a municipality its place in five steps. */
@Route(value = "beheer/aansluiten", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/operator.css")
public final class OnboardingView extends OperatorPage {
    private static final Logger LOG = LoggerFactory.getLogger(OnboardingView.class);

    private final transient OnboardingDesk desk;
    private final transient Words words;
    private final OnboardingForm form;
    private final OnboardingSteps steps = new OnboardingSteps(OnboardingForm.stepKeys());
    private final Span count = new Span();
    private final Div body = new Div();
    private final Div failure = new Div();
    private final Div waiting = new Div();
    private final Div footer = new Div();
    private int step;

    OnboardingView(OperatorDesk operator, SharedDesk shared, OnboardingDesk desk) {
        super("operator.onboarding.title");
        this.desk = desk;
        this.words = new Words(getLocale());
        this.form = new OnboardingForm(operator, shared, desk, words);
        Div head = new Div(new H1(getTranslation("operator.onboarding.title")), count);
        head.addClassName("op-wizard-head");
        count.addClassName("op-quiet-text");
        body.addClassName("op-wizard-body");
        footer.addClassName("op-wizard-foot");
        failure.addClassName("op-wizard-fault");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("operator.onboarding.busy"));
        waiting.add(new H2(getTranslation("operator.onboarding.busy")), bar);
        waiting.addClassName("op-form");
        body.add(steps, form, waiting);
        Div card = new Div(head, body, failure, footer);
        card.addClassNames("op-card", "op-wizard");
        add(card);
        show(0);
    }

    private void show(int wanted) {
        step = wanted;
        steps.show(step);
        form.show(step);
        count.setText(getTranslation("operator.onboarding.count", step + 1, OnboardingForm.CHECK + 1));
        form.setVisible(true);
        waiting.setVisible(false);
        failure.removeAll();
        footer.removeAll();
        Button cancel = new Button(getTranslation("operator.cancel"), _ -> leave());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        footer.add(cancel, new Span());
        if (step > 0) {
            footer.add(new Button(getTranslation("operator.back"), _ -> show(step - 1)));
        }
        boolean last = step == OnboardingForm.CHECK;
        Button next = new Button(getTranslation(last ? "operator.onboarding.confirm" : "operator.next"));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickListener(_ -> proceed(last));
        next.addClickShortcut(Key.ENTER).listenOn(body);
        footer.add(next);
    }

    private void proceed(boolean last) {
        if (last) {
            open();
            return;
        }
        // Later steps are still empty: only what was filled in so far is judged.
        show(form.showFaults(desk.check(form.request()), step + 1));
    }

    /** Shows that work is under way first: the browser paints it, then asks for the work itself. */
    private void open() {
        // The form stays where it is, hidden: files that were brought live as long as their field.
        form.setVisible(false);
        waiting.setVisible(true);
        footer.removeAll();
        getElement()
                .executeJs("return new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
                .then(_ -> work());
    }

    private void work() {
        try {
            showResult(desk.connect(form.request(), form.ownAreas()));
        } catch (RequestFaulty faulty) {
            show(form.showFaults(faulty.faults(), OnboardingForm.CHECK));
        } catch (UnreadableGeography | InvalidGeography faulty) {
            show(OnboardingForm.CHECK);
            failure.add(new Note(Tone.BAD, getTranslation("operator.areas.failed"), faulty.getMessage()));
        } catch (RuntimeException unforeseen) {
            // Whatever failed, what was filled in stays and can be tried again.
            LOG.error("Onboarding failed", unforeseen);
            show(OnboardingForm.CHECK);
            failure.add(new Note(
                    Tone.BAD,
                    getTranslation("operator.onboarding.failed.lead"),
                    getTranslation("operator.onboarding.failed")));
        }
    }

    private void showResult(OnboardingDesk.Connected connected) {
        steps.show(OnboardingForm.CHECK + 1);
        count.setText("");
        body.removeAll();
        body.add(steps, new OnboardedCard(connected, address(), words));
        footer.removeAll();
        Button another = new Button(getTranslation("operator.onboarded.another"), _ -> getUI().ifPresent(
                        ui -> ui.refreshCurrentRoute(true)));
        Button done = new Button(getTranslation("operator.onboarded.done"), _ -> leave());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        footer.add(another, new Span(), done);
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/login")
                .toUriString();
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(LicencesView.class));
    }
}
