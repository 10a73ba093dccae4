package nl.straatkubus.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.web.text.ChosenLanguage;
import nl.straatkubus.web.text.Translations;

/** Who is signed in, the language, and the way out. */
final class UserMenu extends MenuBar {
    UserMenu(Viewer viewer, Runnable signOut) {
        addClassName("sk-user");
        addThemeNames("tertiary-inline");
        Span initials = new Span(initials(viewer.name()));
        initials.addClassName("sk-avatar");
        MenuItem person = addItem(initials);
        person.setAriaLabel(getTranslation("shell.user", viewer.name()));
        SubMenu menu = person.getSubMenu();
        Span name = new Span(viewer.name());
        name.addClassName("sk-strong");
        Span subject = new Span(viewer.subject());
        subject.addClassNames("sk-muted", "sk-12");
        Div who = new Div(name, subject);
        who.addClassNames("sk-column", "sk-who");
        menu.addItem(who).setEnabled(false);
        menu.addComponent(new Hr());
        language(menu, "Nederlands", Locale.of("nl"));
        language(menu, "English", Locale.ENGLISH);
        menu.addComponent(new Hr());
        menu.addItem(
                getTranslation("shell.factor.link"), click -> UI.getCurrent().navigate("aanmelding"));
        menu.addItem(
                getTranslation("shell.access.link"), click -> UI.getCurrent().navigate(AccessibilityView.class));
        menu.addItem(getTranslation("shell.sign-out"), click -> signOut.run());
    }

    /** A language calls itself by its own name, so that who needs it can read it. */
    private void language(SubMenu menu, String name, Locale locale) {
        MenuItem item = menu.addItem(name, click -> {
            ChosenLanguage.choose(locale);
            UI.getCurrent().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(Translations.spoken(getLocale()).equals(Translations.spoken(locale)));
        item.getElement().setAttribute("lang", locale.getLanguage());
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[\\s.]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }
}
