package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.catalogue.Catalogue;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.signals.AlikeAreas;
import nl.straatkubus.platform.views.Favourites;
import nl.straatkubus.platform.views.SavedViews;
import nl.straatkubus.web.field.FieldSights;
import nl.straatkubus.web.ground.Grounds;
import nl.straatkubus.web.map.component.ViewChangedEvent;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.NotedLooks;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AddressBar;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The map of the viewer's municipality. Everything chosen stands in the address, so that reloading or sharing it brings
 * back the same view, each time with the reader's own rights.
 */
@Route(value = MapScreen.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/map.css")
@CssImport("./styles/map-panels.css")
@CssImport("./styles/map-tools.css")
@CssImport("./styles/field.css")
@CssImport("./styles/accompanied.css")
public final class MapView extends Div implements MapScreen, AfterNavigationObserver, HasDynamicTitle {
    private final Viewer viewer;
    private final Cubes cubes;
    private final MapPictures pictures;
    private final NotedLooks noted;
    private final Optional<MapDesk> desk;
    private final Optional<MapCompanion.Alongside> alongside;
    private final Set<AuditLog.Look> seen = new HashSet<>();
    private MapAddress address = MapAddress.read(QueryParameters.empty());

    MapView(
            CurrentViewer current,
            Lattices lattices,
            Cubes cubes,
            Catalogue catalogue,
            MapPictures pictures,
            AuditLog audit,
            NotedLooks noted,
            Lineages lineages,
            TakenClosing closing,
            SavedViews views,
            Favourites favourites,
            Functions functions,
            FieldSights sights,
            MapCompanion companion,
            Grounds grounds,
            AlikeAreas likeness,
            Environment environment) {
        this.viewer = current.viewer();
        this.cubes = cubes;
        this.pictures = pictures;
        this.noted = noted;
        addClassName("sk-map-screen");
        Optional<Lattice> lattice = viewer.municipality().flatMap(lattices::active);
        desk = lattice.map(found -> new MapDesk(
                cubes.open(viewer),
                functions.namesShown()
                        ? catalogue.indicators()
                        : cubes.open(viewer).indicators(),
                new MapDesk.Surroundings(
                        lattices.geometry(found.id()).name(),
                        environment.acceptsProfiles(Profiles.of("demo")),
                        grounds,
                        new FollowedOrigins(() -> cubes.open(viewer), lineages, getLocale()),
                        likeness,
                        views,
                        favourites,
                        sights.of(viewer, getLocale()),
                        picture -> closing.of(cubes.open(viewer), picture, new MapWords(getLocale())),
                        picture ->
                                audit.record(viewer, "exported", MapTakings.taken(picture) + " straatkubus.png", "ok")),
                this::change));
        alongside = desk.flatMap(shown -> companion.of(viewer, shown.map()));
        alongside.ifPresent(other -> add(other.bar()));
        desk.ifPresentOrElse(
                this::add,
                () -> add(new Message(Icon.LAYERS, getTranslation("map.none.title"), getTranslation("map.none.text"))));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        MapAddress left = ComponentUtil.getData(UI.getCurrent(), MapAddress.class);
        if (query.getParameters().isEmpty() && left != null) {
            // Who comes back by the menu finds the map as it was left.
            tell(left);
        } else {
            address = MapAddress.read(query);
        }
        desk.ifPresent(shown -> {
            shown.shutIndicators();
            refresh(shown);
            shown.turnTo(address);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("map.page");
    }

    @Override
    public void show(AreaCode area) {
        change(address.at(Optional.of(area)));
        desk.ifPresent(shown -> shown.fit(area));
    }

    @Override
    public List<Component> tools() {
        return alongside.map(MapCompanion.Alongside::tool).stream().toList();
    }

    @Override
    protected void onDetach(DetachEvent left) {
        alongside.ifPresent(MapCompanion.Alongside::left);
    }

    private MapScene scene(MapDesk shown) {
        Optional<ViewChangedEvent> view = shown.map().lastView();
        return new MapScene(
                address.write().getQueryString(),
                view.map(ViewChangedEvent::width).orElse(0),
                view.map(ViewChangedEvent::height).orElse(0));
    }

    @Override
    public void openIndicators() {
        desk.ifPresent(MapDesk::openIndicators);
    }

    private void change(MapAddress wished) {
        tell(wished);
        desk.ifPresent(this::refresh);
    }

    private void tell(MapAddress now) {
        address = now;
        AddressBar.write(new Location(MapScreen.ROUTE, address.write()));
    }

    private void refresh(MapDesk shown) {
        Cube cube = cubes.open(viewer);
        address = address.with(pictures.visible(cube, address.choices()));
        Optional<MapPicture> first = pictures.of(cube, address.choices());
        Optional<MapPicture> second = address.beside()
                .filter(beside -> first.isPresent())
                .flatMap(beside -> pictures.of(cube, beside.choices(address.choices())));
        address = second.isPresent() ? address : address.beside(Optional.empty());
        ComponentUtil.setData(UI.getCurrent(), MapAddress.class, address);
        shown.show(cube, address, first, second);
        Stream.concat(first.stream(), second.stream()).flatMap(Looks::of).forEach(this::note);
        address.area().map(Looks::of).ifPresent(this::note);
        alongside.ifPresent(other -> other.shows(scene(shown)));
    }

    /** What a screen shows again after another click was seen already. */
    private void note(AuditLog.Look look) {
        if (seen.add(look)) {
            noted.shown(viewer, look);
        }
    }
}
