package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.views.Favourites;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;

/** The stars beside indicators, and the button that narrows the list to those that have one. */
final class FavouriteStars {
    private static final String PRESSED = "aria-pressed";

    private final Viewer viewer;
    private final Favourites favourites;
    private final MapWords words;
    private final Runnable changed;
    private final Set<IndicatorCode> kept;
    private final NativeButton only = new NativeButton();
    private final Span number = new Span();
    private boolean narrowed;

    FavouriteStars(Viewer viewer, Favourites favourites, MapWords words, Runnable changed) {
        this.viewer = viewer;
        this.favourites = favourites;
        this.words = words;
        this.changed = changed;
        this.kept = new HashSet<>(favourites.of(viewer));
        only.add(Icon.STAR.draw(), number);
        only.addClassName("sk-favourites-only");
        only.getElement().setAttribute("title", words.text("map.favourites.why"));
        only.addClickListener(click -> narrow(!narrowed));
        count();
    }

    /** Shows favourites only, or everything again. */
    NativeButton only() {
        return only;
    }

    boolean narrows() {
        return narrowed;
    }

    boolean shows(IndicatorCode code) {
        return !narrowed || kept.contains(code);
    }

    NativeButton star(Indicator indicator) {
        NativeButton star = new NativeButton();
        star.add(Icon.STAR.draw());
        star.addClassName("sk-star");
        star.setAriaLabel(words.text("map.favourite.keep", words.name(indicator)));
        press(star, kept.contains(indicator.code()));
        star.addClickListener(click -> {
            boolean wanted = !kept.contains(indicator.code());
            favourites.keep(viewer, indicator.code(), wanted);
            if (wanted) {
                kept.add(indicator.code());
            } else {
                kept.remove(indicator.code());
            }
            press(star, wanted);
            count();
        });
        return Editing.hold(star);
    }

    private void narrow(boolean wanted) {
        narrowed = wanted;
        count();
        changed.run();
    }

    private void count() {
        number.setText(words.text("map.favourites", words.formats().number(kept.size())));
        only.setVisible(!kept.isEmpty() || narrowed);
        press(only, narrowed);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute(PRESSED, Boolean.toString(pressed));
    }
}
