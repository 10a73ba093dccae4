package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.straatkubus.web.text.ChosenLanguage;

/** The frame of the pages before sign-in: brand, a column for the form, the choice of language, and a city at the right. */
@CssImport("./styles/tokens.css")
@CssImport("./signin/sign-in.css")
abstract class SignInPage extends Div {
    private static final String LOGO = """
            <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 2.5 28 9.2v13.6L16 29.5 4 22.8V9.2z" fill="#23479a"/>\
            <path d="M16 16 28 9.2v13.6L16 29.5z" fill="#16306d"/><path d="M16 2.5 28 9.2 16 16 4 9.2z" fill="#5b82d0"/>\
            <path d="M9.2 6.3 21.4 13v13.4M22.3 6 10 12.7v13.5" fill="none" stroke="#fff" stroke-width="1.7"/></svg>""";

    private final Div middle = new Div();

    SignInPage() {
        addClassName("sign-in");
        Div brand = new Div(new Html(LOGO), new Span("Straatkubus"));
        brand.addClassName("brand");
        middle.addClassName("middle");
        Footer footer = new Footer(footnote(), languages());
        add(new Main(brand, middle, footer), new CityBackdrop());
    }

    /** What stands at the bottom left. */
    abstract Component footnote();

    final void show(Component... parts) {
        middle.removeAll();
        middle.add(parts);
    }

    final H1 heading(String key, Object... parameters) {
        return new H1(getTranslation(key, parameters));
    }

    final Paragraph lead(String key, Object... parameters) {
        Paragraph lead = new Paragraph(getTranslation(key, parameters));
        lead.addClassName("lead");
        return lead;
    }

    /** A message that screen readers speak at once. */
    final Paragraph notice(String key, Object... parameters) {
        Paragraph notice = new Paragraph(getTranslation(key, parameters));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private Component languages() {
        return new Div(language("Nederlands", Locale.of("nl")), language("English", Locale.ENGLISH));
    }

    private NativeButton language(String name, Locale locale) {
        NativeButton button = new NativeButton(name, click -> {
            ChosenLanguage.choose(locale);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        button.getElement().setAttribute("lang", locale.getLanguage());
        boolean chosen = locale.getLanguage().equals(getLocale().getLanguage());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }
}
