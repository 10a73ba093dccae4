package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.straatkubus.web.security.RememberedPlace;
import nl.straatkubus.web.security.SessionTimes;
import nl.straatkubus.web.security.SignInPlace;
import nl.straatkubus.web.security.SignInPlaces;

/** For which municipality someone works; the one used last on this device stands on top. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class ChoosePlaceView extends SignInPage implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SignInPlaces places;
    private final transient List<SignInPlace> municipalities;
    private final String remembered;
    private final Div results = new Div();

    ChoosePlaceView(SignInPlaces places) {
        this.places = places;
        this.municipalities = places.municipalities();
        this.remembered = RememberedPlace.id(request()).orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.choose.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Component> parts = new ArrayList<>();
        parts.add(heading("signin.choose.title"));
        parts.add(lead("signin.choose.lead"));
        refusal(event.getLocation().getQueryParameters()).or(this::timeIsOver).ifPresent(parts::add);
        parts.add(search());
        parts.add(results);
        show(parts.toArray(Component[]::new));
        list("");
    }

    private Optional<Component> refusal(QueryParameters query) {
        if (query.getParameters().containsKey("closed")) {
            String name = query.getSingleParameter("closed")
                    .flatMap(places::find)
                    .map(SignInPlace::name)
                    .orElse("");
            return Optional.of(name.isEmpty() ? notice("signin.choose.unknown") : notice("signin.choose.closed", name));
        }
        Optional<SignInPlace> silent = query.getSingleParameter("silent").flatMap(places::find);
        if (silent.isPresent()) {
            return Optional.of(silent(silent.get()));
        }
        return Stream.of("error", "again", "account", "ended", "clock", "answer")
                .filter(query.getParameters()::containsKey)
                .findFirst()
                .map(word -> notice("signin.choose." + (word.equals("error") ? "failed" : word)));
    }

    /** Who was signed in until a moment ago hears why not any more, and that the way leads back. */
    private Optional<Component> timeIsOver() {
        return Optional.ofNullable(request().getSession(false))
                .flatMap(SessionTimes::told)
                .map(why -> {
                    Paragraph notice = notice("signin.choose.over." + why.code());
                    notice.addClassName("wait");
                    return notice;
                });
    }

    /** Who has a password here comes in while the municipality's own provider gives no answer. */
    private Component silent(SignInPlace place) {
        Paragraph notice = notice("signin.choose.silent", place.name());
        Anchor password =
                new Anchor(PlaceList.way(place.id()) + "-wachtwoord", getTranslation("signin.choose.by-password"));
        password.setRouterIgnore(true);
        notice.add(new Span(" "), password);
        return notice;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("signin.choose.search"));
        search.setAriaLabel(getTranslation("signin.choose.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(typed -> list(typed.getValue()));
        search.setAutofocus(true);
        return search;
    }

    private void list(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        List<SignInPlace> found = municipalities.stream()
                .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(sought))
                .sorted((one, other) -> Boolean.compare(isRemembered(other), isRemembered(one)))
                .toList();
        results.removeAll();
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(
                    getTranslation(municipalities.isEmpty() ? "signin.choose.empty" : "signin.choose.none", typed));
            none.addClassName("none");
            results.add(none);
            return;
        }
        results.add(new PlaceList(found, remembered));
        SignInPlace first = found.getFirst();
        if (first.open() && (isRemembered(first) || found.size() == 1)) {
            Anchor go = new Anchor(PlaceList.way(first.id()), getTranslation("signin.choose.continue", first.name()));
            go.setRouterIgnore(true);
            go.addClassName("go");
            results.add(go);
        }
    }

    private boolean isRemembered(SignInPlace place) {
        return place.id().equals(remembered);
    }

    @Override
    Component footnote() {
        Anchor operator = new Anchor(PlaceList.way("platform"), getTranslation("signin.choose.operator"));
        operator.setRouterIgnore(true);
        return operator;
    }
}
