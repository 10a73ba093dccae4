package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.access.AccessDenied;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.accompanied.Ending;
import nl.straatkubus.platform.accompanied.Occasion;
import nl.straatkubus.platform.accompanied.Pointer;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.web.map.MapCompanion;
import nl.straatkubus.web.map.MapScene;
import nl.straatkubus.web.map.component.MapPointer;
import nl.straatkubus.web.map.component.StreetMap;
import nl.straatkubus.web.shell.Icon;

/** The host's side of an accompanied viewing: begins it, follows the host's map, shows who looks along, ends it. */
final class HostSide implements MapCompanion.Alongside {
    private static final int NOTICE_MS = 6_000;

    private final Viewings viewings;
    private final Viewer host;
    private final StreetMap map;
    private final String baseUrl;
    private final Button tool;
    private final HostBar bar;
    private Optional<Running> running = Optional.empty();
    private String scene = "";

    /** A viewing that goes on, and the window that follows it. */
    private record Running(Viewing viewing, LiveWindow window, Runnable unwatch) {}

    HostSide(Viewings viewings, Viewer host, StreetMap map, String baseUrl) {
        this.viewings = viewings;
        this.host = host;
        this.map = map;
        this.baseUrl = baseUrl;
        this.bar = new HostBar(this::invite, this::putOut, () -> end(Ending.STOPPED));
        tool = new Button(
                bar.getTranslation("together.start"),
                Icon.PEOPLE.draw(),
                click -> running.ifPresentOrElse(one -> invite(), () -> new StartDialog(this::begin).open()));
        tool.addThemeNames("tertiary");
        tool.addClassNames("sk-share", "sk-together-tool");
        // On a phone only the icon is left.
        tool.setAriaLabel(bar.getTranslation("together.start"));
    }

    @Override
    public Component tool() {
        return tool;
    }

    @Override
    public Component bar() {
        return bar;
    }

    @Override
    public void shows(MapScene shown) {
        scene = shown.write();
        running.ifPresent(one -> viewings.show(one.viewing(), scene));
    }

    @Override
    public void left() {
        end(Ending.HOST_LEFT);
    }

    private void begin(Occasion occasion) {
        try {
            Viewing viewing = viewings.open(host, occasion);
            LiveWindow window = new LiveWindow(UI.getCurrent(), this::refresh, () -> {
                viewings.present(viewing);
                refresh();
            });
            running = Optional.of(new Running(viewing, window, viewing.watch(window::changed)));
            map.setWatched(true);
            viewings.show(viewing, scene);
            refresh();
            invite();
        } catch (AccessDenied refused) {
            say("together.refused");
        }
    }

    private void invite() {
        running.ifPresent(one -> new InviteGuestsDialog(one.viewing(), baseUrl).open());
    }

    private void putOut(int guest) {
        running.map(Running::viewing).ifPresent(viewing -> viewing.guests().stream()
                .filter(one -> one.number() == guest)
                .forEach(one -> viewings.putOut(viewing, one)));
        refresh();
    }

    private void end(Ending why) {
        running.ifPresent(one -> viewings.end(one.viewing(), why));
        refresh();
    }

    private void refresh() {
        running.ifPresent(one -> {
            Optional<Ending> ending = one.viewing().ending();
            if (ending.isPresent()) {
                running = Optional.empty();
                one.unwatch().run();
                one.window().stop();
                map.setWatched(false);
                map.setPointers(List.of());
                bar.setVisible(false);
                say("together.ended." + ending.get().code());
            } else {
                bar.show(one.viewing(), viewings.left(one.viewing()));
                map.setPointers(markers(one.viewing().pointers()));
            }
        });
    }

    static List<MapPointer> markers(List<Pointer> pointers) {
        return pointers.stream()
                .map(at -> new MapPointer(
                        at.turn(), at.longitude(), at.latitude(), at.guest().name()))
                .toList();
    }

    private void say(String key) {
        if (UI.getCurrent() != null) {
            Notification.show(bar.getTranslation(key), NOTICE_MS, Notification.Position.BOTTOM_CENTER);
        }
    }
}
