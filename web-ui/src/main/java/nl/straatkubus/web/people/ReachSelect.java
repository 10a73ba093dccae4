package nl.straatkubus.web.people;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.platform.access.Reach;
import nl.straatkubus.web.business.Editing;

/** A cell of the table: how far down. A plain list of the browser, because a table has hundreds. */
@Tag("select")
final class ReachSelect extends HtmlComponent {
    private static final String GROUP = "group";

    /**
     * @param now empty where an indicator follows its group
     * @param group what following the group means; empty where there is no group to follow
     * @param chosen receives empty for following the group
     */
    ReachSelect(String label, Optional<Reach> now, Optional<Reach> group, Consumer<Optional<Reach>> chosen) {
        getElement().setAttribute("aria-label", label);
        addClassName("pp-reach");
        Editing.hold(this);
        group.ifPresent(reach -> option(
                GROUP,
                getTranslation("people.reach.group", getTranslation("people.reach." + reach.code())),
                now.isEmpty()));
        for (Reach reach : Reach.values()) {
            option(
                    reach.code(),
                    getTranslation("people.reach." + reach.code()),
                    now.filter(reach::equals).isPresent());
        }
        mark(now.or(() -> group).orElse(Reach.NOTHING), now.isEmpty());
        getElement()
                .addEventListener("change", event -> {
                    String value = event.getEventData().get("element.value").asString();
                    Optional<Reach> picked = value.equals(GROUP) ? Optional.empty() : Optional.of(Reach.of(value));
                    mark(picked.or(() -> group).orElse(Reach.NOTHING), picked.isEmpty());
                    chosen.accept(picked);
                })
                .addEventData("element.value");
    }

    private void mark(Reach reach, boolean follows) {
        setClassName("pp-nothing", reach == Reach.NOTHING);
        setClassName("pp-follows", follows);
    }

    private void option(String value, String text, boolean selected) {
        Element option = new Element("option").setAttribute("value", value).setText(text);
        if (selected) {
            option.setAttribute("selected", true);
        }
        getElement().appendChild(option);
    }
}
