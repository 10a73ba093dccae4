package nl.straatkubus.web.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The accessibility statement: what was aimed at, how it was looked at, and what is known not to work yet. */
@Route(value = AccessibilityView.ROUTE, layout = AppShell.class)
@PermitAll
public final class AccessibilityView extends Div implements HasDynamicTitle {
    static final String ROUTE = "toegankelijkheid";

    AccessibilityView() {
        addClassName("sk-statement-page");
        add(Page.heading(getTranslation("shell.access.title"), getTranslation("shell.access.subtitle")));
        add(part("how", List.of("keyboard", "table", "heard", "colour", "zoom", "motion", "paper", "axe")));
        add(keys());
        add(part("not", List.of("judged")));
        add(part("contact", List.of("tell")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.access.page");
    }

    /** The choice is of the device and not of the person: it is about a keyboard or a voice. */
    private Section keys() {
        Checkbox used = new Checkbox(getTranslation("shell.access.keys.use"), true);
        used.addAttachListener(attached -> used.getElement()
                .executeJs("return localStorage.getItem($0) !== 'off'", KeyPress.OFF)
                .then(Boolean.class, used::setValue));
        used.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                used.getElement()
                        .executeJs("localStorage.setItem($0, $1)", KeyPress.OFF, change.getValue() ? "on" : "off");
            }
        });
        Section keys = new Section(
                new H2(getTranslation("shell.access.keys")),
                new Paragraph(getTranslation("shell.access.keys.text")),
                used);
        keys.addClassNames("sk-card", "sk-statement");
        return keys;
    }

    private Section part(String name, List<String> items) {
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(getTranslation("shell.access." + name + "." + item))));
        Section part = new Section(
                new H2(getTranslation("shell.access." + name)),
                new Paragraph(getTranslation("shell.access." + name + ".text")),
                list);
        part.addClassNames("sk-card", "sk-statement");
        return part;
    }
}
