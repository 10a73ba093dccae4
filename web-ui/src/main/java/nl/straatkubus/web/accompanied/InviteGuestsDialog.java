package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.web.shell.QrCode;

/** The code that guests type or scan. */
final class InviteGuestsDialog extends Dialog {
    InviteGuestsDialog(Viewing viewing, String baseUrl) {
        setHeaderTitle(getTranslation("together.invite"));
        setWidth("min(440px, 96vw)");
        String page = baseUrl + "/" + GuestView.PAGE;
        Paragraph how = new Paragraph(getTranslation("together.invite.text", page.replaceFirst("^https?://", "")));
        Span code = new Span(viewing.code());
        code.addClassName("sk-together-code");
        Div body = new Div(how, code, QrCode.of(page + "/" + viewing.code(), getTranslation("together.invite.qr")));
        body.addClassNames("sk-column", "sk-gap-16", "sk-together-invite");
        // Where there is little height the code scrolls, and not by pointer alone.
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", getTranslation("together.invite"));
        add(body);
        Button done = new Button(getTranslation("together.invite.done"), click -> close());
        done.addThemeNames("primary");
        getFooter().add(done);
    }
}
