package nl.straatkubus.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.web.factor.SecondFactors;
import nl.straatkubus.web.security.CurrentViewer;

/** The own second factor: taking it into use with an app on the phone, and ending it. */
@Route(value = "aanmelding", layout = AppShell.class)
@PermitAll
@CssImport("./styles/data.css")
public final class FactorView extends Div implements HasDynamicTitle {

    private final SecondFactors factors;
    private final AuditLog audit;
    private final Viewer viewer;
    private final Div place = new Div();

    FactorView(SecondFactors factors, AuditLog audit, CurrentViewer current) {
        this.factors = factors;
        this.audit = audit;
        this.viewer = current.viewer();
        addClassName(Page.STYLE);
        add(Page.heading(getTranslation("shell.factor.title"), getTranslation("shell.factor.subtitle")), place);
        fill();
    }

    private void fill() {
        boolean asked = viewer.scope().get(() -> factors.isAsked(viewer.subject()));
        if (!factors.canKeep()) {
            show(new Span(getTranslation("shell.factor.no-key")));
        } else if (asked) {
            ending();
        } else {
            Button begin = new Button(getTranslation("shell.factor.begin"), click -> enrol());
            begin.addThemeNames("primary");
            show(new Span(getTranslation("shell.factor.off")), begin);
        }
    }

    private void enrol() {
        SecondFactors.Enrolment enrolment = viewer.scope().get(() -> factors.begin(viewer.subject()));
        Drawing code = QrCode.of(enrolment.address(), getTranslation("shell.factor.qr"));
        TextField secret = new TextField(getTranslation("shell.factor.secret"));
        secret.setValue(enrolment.secret());
        secret.setReadOnly(true);
        secret.setWidth("min(380px, 100%)");
        TextField typed = code();
        Button confirm = new Button(getTranslation("shell.factor.confirm"), click -> {
            List<String> codes = viewer.scope().get(() -> factors.confirm(viewer.subject(), typed.getValue()));
            typed.setInvalid(codes.isEmpty());
            if (!codes.isEmpty()) {
                note("second-factor-begun");
                recovery(codes);
            }
        });
        confirm.addThemeNames("primary");
        show(new Span(getTranslation("shell.factor.scan")), code, secret, typed, confirm);
    }

    private void recovery(List<String> codes) {
        OrderedList list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        list.addClassName("sk-codes");
        Button done = new Button(getTranslation("shell.factor.done"), click -> fill());
        done.addThemeNames("primary");
        show(new Span(getTranslation("shell.factor.recovery")), list, done);
    }

    /** Who only found an open screen cannot end it. */
    private void ending() {
        TextField typed = code();
        Button end = new Button(getTranslation("shell.factor.end"), click -> {
            boolean right = viewer.scope().get(() -> factors.verify(viewer.subject(), typed.getValue()));
            typed.setInvalid(!right);
            if (right) {
                viewer.scope().run(() -> factors.end(viewer.subject()));
                note("second-factor-ended");
                fill();
            }
        });
        show(Tag.of(Tag.Tone.OK, Icon.SHIELD, getTranslation("shell.factor.on")), typed, end);
    }

    private TextField code() {
        TextField code = new TextField(getTranslation("signin.code.code"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setErrorMessage(getTranslation("signin.code.wrong"));
        return code;
    }

    private void note(String action) {
        viewer.scope().run(() -> audit.record(viewer, action, viewer.subject(), "ok"));
    }

    private void show(Component... parts) {
        Section card = new Section(parts);
        card.addClassNames("sk-card", "sk-column", "sk-gap-16", "sk-factor");
        place.removeAll();
        place.add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.factor.page");
    }
}
