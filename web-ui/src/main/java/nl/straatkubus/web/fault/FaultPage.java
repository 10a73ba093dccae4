package nl.straatkubus.web.fault;

import java.util.Locale;
import nl.straatkubus.web.shell.Logo;
import nl.straatkubus.web.text.Translations;

/**
 * A page that tells of a fault, as HTML: the same for a screen and for a plain address.
 *
 * @param kind names its texts: {@code missing}, {@code refused} or {@code failed}
 * @param code to tell a help desk; may be empty
 */
record FaultPage(String kind, String code, Locale locale) {
    static final String MISSING = "missing";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";

    private static final String SIGN = """
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="%s"/></svg>""";
    private static final String LOCK = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3";
    private static final String WARNING = "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1";
    private static final String SEARCH = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5M8 10.5h5";

    String title() {
        return text(kind + ".title");
    }

    /** What lies in the element with the class {@code sk-fault}. */
    String inside() {
        String sign =
                switch (kind) {
                    case REFUSED -> LOCK;
                    case FAILED -> WARNING;
                    default -> SEARCH;
                };
        String told = code.isEmpty() ? "" : "<p class=\"sk-fault-code\">" + text("code", code) + "</p>";
        return "<header><a class=\"sk-fault-brand\" href=\".\" router-ignore>" + Logo.SVG
                + "<span>Straatkubus</span></a></header>"
                + "<main class=\"sk-fault-body\">" + SIGN.formatted(sign) + "<h1>" + title() + "</h1><p>"
                + text(kind + ".text") + "</p>" + told + "<div class=\"sk-fault-ways\"><a href=\".\" router-ignore>"
                + text("home") + "</a><a href=\"login\" router-ignore>" + text("login") + "</a></div></main>";
    }

    private String text(String key, Object... parameters) {
        return Translations.text(locale, "fault." + key, parameters);
    }
}
