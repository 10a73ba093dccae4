package nl.straatkubus.web.rights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.accompanied.Occasion;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.platform.accompanied.Viewings;

/** Hosts who let guests look along, and guests on devices of their own. */
public final class Guests {
    private final Viewings viewings;
    private final ShownScreens shown;
    private final String base;

    public Guests(Viewings viewings, ShownScreens shown, String base) {
        this.viewings = viewings;
        this.shown = shown;
        this.base = base;
    }

    public Viewing open(Viewer host) {
        return viewings.open(host, new Occasion("Aanpak schulden", "J. de Boer", "De Kade", Duration.ofHours(1)));
    }

    /** Gives code and name on the page for guests. */
    public ScreenCaller join(Viewing viewing, String name) {
        ScreenCaller guest = new ScreenCaller(base);
        guest.open("samen/" + viewing.code());
        Component page = shown.screen();
        UI window = page.getUI().orElseThrow();
        window.accessSynchronously(() -> {
            all(page, TextField.class).getLast().setValue(name);
            all(page, Button.class).getFirst().click();
        });
        return guest;
    }

    static <T extends Component> List<T> all(Component root, Class<T> type) {
        return inside(root).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> inside(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Guests::inside));
    }
}
