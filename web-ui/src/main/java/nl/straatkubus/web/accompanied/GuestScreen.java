package nl.straatkubus.web.accompanied;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.accompanied.Ending;
import nl.straatkubus.platform.accompanied.Seat;
import nl.straatkubus.platform.accompanied.Viewing;
import nl.straatkubus.platform.accompanied.Viewings;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.Municipalities;
import nl.straatkubus.platform.tenancy.Municipality;
import nl.straatkubus.web.map.MapMirror;
import nl.straatkubus.web.map.MapMirrors;
import nl.straatkubus.web.map.MapScene;

/** What a guest sees: the host's map as it is now, with the guest's own name over it. */
final class GuestScreen extends Div {
    private final Seat seat;
    private final Viewings viewings;
    private final Consumer<Optional<Ending>> over;
    private final MapMirror mirror;
    private final Watermark watermark;
    private final GuestGuard guard;
    private final Span left = new Span();
    private final Set<AuditLog.Look> seen = new HashSet<>();
    private Optional<LiveWindow> window = Optional.empty();
    private Runnable unwatch = () -> {};
    private String shown = "";
    private Optional<Viewer> eyes = Optional.empty();

    GuestScreen(
            Seat seat,
            Viewings viewings,
            MapMirrors mirrors,
            Municipalities municipalities,
            Consumer<Optional<Ending>> over) {
        this.seat = seat;
        this.viewings = viewings;
        this.over = over;
        Viewing viewing = seat.viewing();
        String place = viewing.host()
                .municipality()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElse("");
        addClassName("sk-guest");
        getElement().setAttribute("role", "main");
        mirror = mirrors.open(() -> viewings.eyes(seat), () -> viewings.host(seat), getLocale());
        mirror.addPointedListener(at -> viewings.point(seat, at.lon(), at.lat()));
        watermark = new Watermark(
                seat.guest().name() + " · " + viewing.occasion().organisation(),
                viewing.host().name() + " · " + place);
        guard = new GuestGuard(getTranslation("together.lost"));
        Div body = new Div(mirror, watermark);
        body.addClassName("sk-guest-body");
        guard.add(head(viewing, place), body);
        add(guard);
    }

    private Div head(Viewing viewing, String place) {
        Span with =
                new Span(getTranslation("together.guest.with", viewing.host().name(), place));
        with.addClassName("sk-strong");
        Span how = new Span(getTranslation("together.guest.how"));
        how.addClassNames("sk-12", "sk-muted", "sk-guest-how");
        Div told = new Div(with, how);
        told.addClassNames("sk-column", "sk-fill");
        left.addClassNames("sk-12", "sk-muted");
        Button leave = new Button(getTranslation("together.guest.leave"), click -> {
            viewings.leave(seat);
            refresh();
        });
        leave.addThemeNames("small");
        Div head = new Div(told, left, leave);
        head.addClassName("sk-guest-head");
        return head;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        LiveWindow live = new LiveWindow(attached.getUI(), this::refresh, () -> {
            viewings.present(seat);
            refresh();
        });
        window = Optional.of(live);
        unwatch = seat.viewing().watch(live::changed);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        unwatch.run();
        window.ifPresent(LiveWindow::stop);
        window = Optional.empty();
        viewings.leave(seat);
    }

    /** Shows how things are now, or nothing when the guest may see nothing any more. */
    private void refresh() {
        Optional<Viewer> now = viewings.eyes(seat);
        if (now.isEmpty()) {
            over.accept(seat.viewing().ending());
            return;
        }
        Viewing viewing = seat.viewing();
        guard.beat();
        watermark.at(viewings.now());
        left.setText(getTranslation("together.left", HostBar.minutes(viewings.left(viewing))));
        String scene = viewing.scene();
        if (!scene.isEmpty() && (!scene.equals(shown) || !now.equals(eyes))) {
            shown = scene;
            eyes = now;
            now.get().scope().run(() -> mirror.show(now.get(), MapScene.read(scene)).stream()
                    .filter(seen::add)
                    .forEach(look -> viewings.saw(seat, now.get(), look)));
        }
        mirror.point(HostSide.markers(viewing.pointers()));
    }
}
