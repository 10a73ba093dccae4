package nl.straatkubus.web.map;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.platform.signals.AlikeAreas;
import nl.straatkubus.web.field.GuestNotes;
import nl.straatkubus.web.map.component.MapPointedEvent;
import nl.straatkubus.web.map.component.MapPointer;
import nl.straatkubus.web.shell.Icon;

/**
 * Shows what another map screen shows: map, second map, legend, selection and panel, by the rights of the one who looks
 * along, and nothing to choose or move. Used by one window, in the scope of the viewer.
 */
@CssImport("./styles/map.css")
@CssImport("./styles/map-panels.css")
@CssImport("./styles/map-tools.css")
@CssImport("./styles/map-mirror.css")
public final class MapMirror extends Div {
    private static final String GROUP = "spiegel";

    private final MapPictures pictures;
    private final Cubes cubes;
    private final MapWords words;
    private final Origins origins;
    private final MirrorFiles files;
    private final Div stages = new Div();
    private final MirrorStage first;
    private final AreaPanel areaPanel;
    private final TogetherSheet togetherSheet;
    private final Message hidden;
    private final Message table;
    private Optional<MirrorStage> second = Optional.empty();
    private Cube cube;

    MapMirror(
            MapPictures pictures,
            Cubes cubes,
            MirrorFiles files,
            Lineages lineages,
            AlikeAreas likeness,
            GuestNotes notes,
            Locale locale) {
        this.pictures = pictures;
        this.cubes = cubes;
        this.files = files;
        this.words = new MapWords(locale);
        this.origins = new QuietOrigins(new FollowedOrigins(() -> cube, lineages, locale));
        addClassNames("sk-desk", "sk-mirror");
        first = new MirrorStage(words, origins, files, GROUP);
        areaPanel = AreaPanel.alongside(words, origins, likeness, notes);
        togetherSheet = new TogetherSheet(words);
        hidden = new Message(
                Icon.LOCK, getTranslation("map.mirror.hidden.title"), getTranslation("map.mirror.hidden.text"));
        table = new Message(
                Icon.TABLE, getTranslation("map.mirror.table.title"), getTranslation("map.mirror.table.text"));
        hidden.setVisible(false);
        table.setVisible(false);
        stages.addClassName("sk-mirror-stages");
        stages.add(first);
        add(stages, areaPanel, togetherSheet, hidden, table);
    }

    /**
     * Shows a scene.
     *
     * @return what is to see now
     */
    public List<AuditLog.Look> show(Viewer eyes, MapScene scene) {
        cube = cubes.open(eyes);
        MapAddress address = MapAddress.read(scene.query());
        Choices choices = address.choices();
        // A combination without one of its parts would be another picture than the one that is talked about.
        boolean whole = pictures.visible(cube, choices).equals(choices);
        Optional<MapPicture> picture = whole ? pictures.of(cube, choices) : Optional.empty();
        Optional<MapPicture> beside = address.beside()
                .filter(other -> picture.isPresent())
                .flatMap(other -> pictures.of(cube, other.choices(choices)));
        Optional<Selection> together = address.together().map(codes -> Selection.of(cube.lattice(), codes));
        hidden.setVisible(!whole);
        table.setVisible(whole && address.table());
        aim(first, address, scene);
        picture.ifPresentOrElse(shown -> first.show(shown, address, together), first::clear);
        second(beside).ifPresent(stage -> stage.show(beside.orElseThrow(), address, together));
        List<AuditLog.Look> seen = new ArrayList<>();
        picture.ifPresent(shown -> Looks.of(shown).forEach(seen::add));
        beside.ifPresent(shown -> Looks.of(shown).forEach(seen::add));
        panel(picture, address, together.filter(chosen -> whole)).ifPresent(seen::add);
        address.area()
                .filter(code -> areaPanel.isVisible() && areaPanel.showsNotes())
                .map(Looks::ofNotes)
                .ifPresent(seen::add);
        return seen;
    }

    private static void aim(MirrorStage stage, MapAddress address, MapScene scene) {
        address.place().ifPresentOrElse(place -> stage.aim(place, scene.width(), scene.height()), () -> address.area()
                .ifPresent(area -> stage.map().fit(area.value())));
    }

    private Optional<MirrorStage> second(Optional<MapPicture> picture) {
        if (picture.isEmpty()) {
            second.ifPresent(stages::remove);
            second = Optional.empty();
        } else if (second.isEmpty()) {
            MirrorStage made = new MirrorStage(words, origins, files, GROUP);
            stages.add(made);
            second = Optional.of(made);
        }
        return second;
    }

    private Optional<AuditLog.Look> panel(
            Optional<MapPicture> picture, MapAddress address, Optional<Selection> together) {
        Optional<Area> area = address.area()
                .filter(code -> together.isEmpty() && picture.isPresent())
                .flatMap(cube.lattice()::find);
        areaPanel.setVisible(area.isPresent());
        area.ifPresent(
                place -> areaPanel.show(cube, picture, place, address.choices().level()));
        togetherSheet.setVisible(together.isPresent() && picture.isPresent());
        together.ifPresent(chosen -> picture.ifPresent(shown -> togetherSheet.show(cube, shown, chosen)));
        setClassName("sk-with-area", areaPanel.isVisible() || togetherSheet.isVisible());
        return area.map(place -> Looks.of(place.code()));
    }

    /** Shows where people point. */
    public void point(List<MapPointer> pointers) {
        first.map().setPointers(pointers);
    }

    /** Tells where somebody pointed. */
    public void addPointedListener(ComponentEventListener<MapPointedEvent> listener) {
        first.map().addMapPointedListener(listener);
    }
}
