package nl.straatkubus.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import nl.straatkubus.web.shell.Page;

/** The heading that the administrator's screens share, with the way from one to the other. */
final class PeopleHead extends Div {
    PeopleHead(Class<? extends Component> here, Component... actions) {
        addClassNames("sk-column", "sk-gap-16");
        Nav tabs = new Nav(
                tab("people.tab.people", PeopleView.class, here),
                tab("people.tab.functions", FunctionsView.class, here),
                tab("people.tab.provider", ProviderView.class, here),
                tab("people.tab.programs", ProgramsView.class, here),
                tab("people.tab.support", SupportView.class, here));
        tabs.addClassName("sk-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("people.tabs"));
        add(Page.heading(getTranslation("people.title"), getTranslation("people.subtitle"), actions), tabs);
    }

    private RouterLink tab(String key, Class<? extends Component> view, Class<? extends Component> here) {
        RouterLink link = new RouterLink(getTranslation(key), view);
        link.setHighlightCondition((one, event) -> false);
        if (view == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
