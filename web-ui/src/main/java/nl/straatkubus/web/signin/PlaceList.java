package nl.straatkubus.web.signin;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.straatkubus.web.security.SignInPlace;

/** Municipalities as a list of ways to their sign-in; one that is closed now says so and leads nowhere. */
final class PlaceList extends UnorderedList {
    private static final int INITIALS = 2;

    PlaceList(List<SignInPlace> places, String remembered) {
        addClassName("places");
        places.forEach(place -> add(new ListItem(row(place, place.id().equals(remembered)))));
    }

    /** Where signing in at a place begins. */
    static String way(String id) {
        return "/oauth2/authorization/" + id;
    }

    private HtmlContainer row(SignInPlace place, boolean last) {
        HtmlContainer row = place.open() ? link(place) : new Div();
        row.addClassName("place");
        row.setClassName("last", last && place.open());
        row.setClassName("closed", !place.open());
        Span initials = part(
                "initials",
                place.name().substring(0, Math.min(INITIALS, place.name().length())));
        initials.getElement().setAttribute("aria-hidden", "true");
        HasComponents parts = row;
        parts.add(initials, part("name", place.name()));
        if (!place.open()) {
            parts.add(part("note", getTranslation("signin.choose.unavailable")));
        } else if (last) {
            parts.add(part("note", getTranslation("signin.choose.last")));
        }
        return row;
    }

    private static Anchor link(SignInPlace place) {
        Anchor link = new Anchor();
        link.setHref(way(place.id()));
        link.setRouterIgnore(true);
        return link;
    }

    private static Span part(String name, String text) {
        Span part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
