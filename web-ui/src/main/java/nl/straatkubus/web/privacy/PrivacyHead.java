package nl.straatkubus.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import nl.straatkubus.web.shell.Page;

/** The heading that the privacy officer's screens share, with the way from one to the other. */
final class PrivacyHead extends Div {
    PrivacyHead(Class<? extends Component> here) {
        addClassNames("sk-column", "sk-gap-16");
        Nav tabs = new Nav(
                tab("privacy.tab.limits", PrivacyView.class, here),
                tab("privacy.tab.certificates", CertificatesView.class, here),
                tab("privacy.tab.seen", SeenView.class, here),
                tab("privacy.tab.together", TogetherView.class, here),
                tab("privacy.tab.register", RegisterView.class, here));
        tabs.addClassName("sk-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("privacy.tabs"));
        add(Page.heading(getTranslation("privacy.title"), getTranslation("privacy.subtitle")), tabs);
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
