package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import nl.straatkubus.platform.accompanied.Guest;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.web.shell.Icon;

/** Above the host's map while guests may look along: who is in, how long it lasts, and the way to end it. */
final class HostBar extends Div {
    private final Span told = new Span();
    private final Div guests = new Div();
    private final Span left = new Span();
    private final IntConsumer putOut;
    private List<Guest> shown = List.of();

    HostBar(Runnable invite, IntConsumer putOut, Runnable end) {
        this.putOut = putOut;
        addClassNames("sk-licence", "sk-announcement", "sk-together-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("together.start"));
        told.addClassName("sk-strong");
        told.getElement().setAttribute("role", "status");
        guests.addClassNames("sk-row", "sk-wrap", "sk-together-guests");
        Button code = new Button(getTranslation("together.show-code"), click -> invite.run());
        Button stop = new Button(getTranslation("together.stop"), Icon.CLOSE.draw(), click -> end.run());
        List.of(code, stop).forEach(button -> button.addThemeNames("small"));
        stop.addThemeNames("primary");
        Span gap = new Span();
        gap.addClassName("sk-fill");
        add(Icon.PEOPLE.draw(), told, guests, gap, left, code, stop);
        setVisible(false);
    }

    void show(Viewing viewing, Duration left) {
        setVisible(true);
        this.left.setText(getTranslation("together.left", minutes(left)));
        List<Guest> now = viewing.guests();
        told.setText(
                now.isEmpty()
                        ? getTranslation("together.waiting", viewing.occasion().organisation())
                        : getTranslation("together.with", viewing.occasion().organisation(), now.size()));
        if (!now.equals(shown)) {
            shown = now;
            guests.removeAll();
            now.forEach(guest -> guests.add(chip(guest)));
        }
    }

    /** Begun minutes, at least one. */
    static long minutes(Duration left) {
        return Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
    }

    private Div chip(Guest guest) {
        Button out = new Button(Icon.CLOSE.draw(), click -> putOut.accept(guest.number()));
        out.addThemeNames("tertiary-inline", "small", "icon");
        out.setAriaLabel(getTranslation("together.put-out", guest.name()));
        out.getElement().setAttribute("title", getTranslation("together.put-out", guest.name()));
        Div chip = new Div(new Span(guest.name()), out);
        chip.addClassName("sk-together-guest");
        return chip;
    }
}
