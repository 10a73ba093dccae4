package nl.straatkubus.web.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.web.text.Translations;

/** How the six themes look and are called on screens. */
public final class Themes {
    private Themes() {}

    /** The short name of a theme. */
    public static String name(Theme theme, Locale locale) {
        return Translations.text(locale, "shell.theme." + theme.code());
    }

    /** A theme's icon on its own soft ground. */
    public static Span badge(Theme theme) {
        Span badge = new Span(icon(theme).draw());
        badge.addClassNames("sk-theme", "sk-theme-" + theme.number());
        return badge;
    }

    private static Icon icon(Theme theme) {
        return switch (theme) {
            case POPULATION_HOUSING -> Icon.PEOPLE;
            case SOCIO_ECONOMIC -> Icon.COINS;
            case SAFETY_COHESION -> Icon.SHIELD;
            case SUPPORT_WELFARE -> Icon.HEART;
            case ENVIRONMENT_NUISANCE -> Icon.LEAF;
            case HOUSING_VALUE -> Icon.HOUSE;
        };
    }
}
