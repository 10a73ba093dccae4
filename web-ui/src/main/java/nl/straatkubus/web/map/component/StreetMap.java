package nl.straatkubus.web.map.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The map of one municipality. The browser fetches the geometry once and a paint for every choice; a change of colours
 * never fetches geometry again. All setters may be called before and after the map is on the page, in any order.
 *
 * <p>The words come from the message bundle (keys {@code map.component.*}); a {@link Look} puts others over them.
 * In a text, a name in square brackets stands for what the browser fills in: {@code [area]}, {@code [value]},
 * {@code [state]}, {@code [class]}, {@code [name]}.
 *
 * <p>Controls lie at the bottom right; a page moves them clear of its own panels with the CSS properties
 * {@code --sk-map-controls-bottom} and {@code --sk-map-foot-bottom}.
 */
@Tag("sk-map")
@NpmPackage(value = "ol", version = "10.11.0")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@CssImport("@fontsource-variable/inter/index.css")
@CssImport("./styles/tokens.css")
@JsModule("./map/street-map.ts")
public final class StreetMap extends Component
        implements HasSize, HasStyle, Focusable<StreetMap>, LocaleChangeObserver {

    /** The attribute by which a box tells which indicator it stands for. */
    public static final String INDICATOR = "data-indicator";

    private final Map<String, String> translations = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private ViewChangedEvent lastView;
    private int turn;
    private boolean gathering;

    public StreetMap() {
        addAreaSelectedListener(chosen -> {
            if (!gathering) {
                select(chosen.code());
            }
        });
        addListener(AreaDrawnEvent.class, drawn -> setDrawing(false));
        addListener(DrawingStoppedEvent.class, stopped -> setDrawing(false));
        addViewChangedListener(moved -> lastView = moved);
    }

    /** @param url of the geometry file, relative to the application or absolute */
    public void setGeometry(String url) {
        getElement().setProperty("geometry", url);
    }

    /**
     * Colours the map. A request that is still on its way is dropped; the old colours stay, faded, until the new ones
     * come, and with them palette, format and texts.
     */
    public void show(Look look) {
        getElement().setPropertyList("palette", look.palette());
        look.symbols()
                .ifPresentOrElse(symbols -> getElement().setPropertyJson("symbols", symbols.json()), () -> getElement()
                        .removeProperty("symbols"));
        getElement().setPropertyJson("valueFormat", look.format().json());
        texts.clear();
        texts.putAll(look.texts());
        showTexts();
        getElement().setProperty("paint", look.paint());
    }

    /** Shows the city without figures. */
    public void showBare() {
        getElement().setProperty("paint", "");
    }

    /**
     * Has the browser ask what the map will show when an indicator's box is ticked, while the click itself is on its way:
     * a box, or something around it, tells its code as {@link #INDICATOR}. The answer is a paint with its {@link Look}
     * behind it. To be called with every answer to a click, also where that changes nothing: it ends the guessing.
     *
     * @param url to which {@code &t=} and codes of ticked boxes are added; of what is chosen now
     */
    public void askAhead(String url) {
        turn += 1;
        getElement().setProperty("lead", url + "&n=" + turn);
    }

    /** @param caption a line at the bottom left, such as that all figures are invented; empty for none */
    public void setCaption(String caption) {
        getElement().setProperty("caption", caption);
    }

    /** Shows an area as selected, by the shape that carries its figure. An unknown code selects nothing. */
    public void select(String areaCode) {
        getElement().setProperty("selected", areaCode);
    }

    public void clearSelection() {
        select("");
    }

    /**
     * Shows areas as looked at together.
     *
     * @param codes none of them inside another
     * @param more whether an area that someone chooses is told without being selected, so that the page can add it
     */
    public void gather(List<String> codes, boolean more) {
        gathering = more;
        getElement().setProperty("gathering", more);
        getElement().setPropertyList("together", List.copyOf(codes));
    }

    /**
     * Shows marks beside the figures, such as field notes: in the middle of each area, above its colour.
     *
     * @param pins what there is, by code of the area; where there are several kinds, one mark stands beside the other
     */
    public void setPins(List<Pin> pins) {
        ArrayNode all = JacksonUtils.createArrayNode();
        pins.forEach(pin -> all.addObject()
                .put("code", pin.areaCode())
                .put("kind", pin.kind())
                .put("count", pin.count()));
        getElement().setPropertyJson("pins", all);
    }

    /**
     * A mark.
     *
     * @param kind note, signal or intervention
     * @param count how many there are in the area
     */
    public record Pin(String areaCode, String kind, int count) {}

    /** Lets someone draw a line around areas, or stops that; ends in {@link AreaDrawnEvent} or {@link DrawingStoppedEvent}. */
    public void setDrawing(boolean drawing) {
        getElement().setProperty("drawing", drawing);
    }

    /**
     * @param lon degrees east, WGS 84
     * @param lat degrees north
     * @param zoom level of the usual web map scheme: 14.8 shows blocks of streets, 17 single ones
     */
    public void setView(double lon, double lat, double zoom) {
        turn += 1;
        getElement().setPropertyMap("aim", Map.of("lon", lon, "lat", lat, "zoom", zoom, "turn", turn));
    }

    /** As {@link #setView(double, double, double)}, wide enough for all that a map of this many pixels shows. */
    public void setView(double lon, double lat, double zoom, int width, int height) {
        turn += 1;
        getElement()
                .setPropertyMap(
                        "aim",
                        Map.of("lon", lon, "lat", lat, "zoom", zoom, "width", width, "height", height, "turn", turn));
    }

    /** What the browser showed when it last came to rest; empty before that. */
    public Optional<ViewChangedEvent> lastView() {
        return Optional.ofNullable(lastView);
    }

    /** Makes this a map that follows another one: nobody can move it, and pointing ends in {@link MapPointedEvent}. */
    public void follow() {
        getElement().setProperty("guided", true);
    }

    /** @param watched whether others follow this map, so that it tells sooner where it went */
    public void setWatched(boolean watched) {
        getElement().setProperty("watched", watched);
    }

    public void setPointers(List<MapPointer> pointers) {
        getElement().setPropertyList("pointers", pointers);
    }

    /** Brings an area into sight; the whole municipality for a code without a shape. */
    public void fit(String areaCode) {
        turn += 1;
        getElement().setPropertyMap("aim", Map.of("code", areaCode, "turn", turn));
    }

    /** Has this map show the same place as the others of a group; the first of them decides where they begin. */
    public void join(String group) {
        getElement().setProperty("group", group);
    }

    /** Pixels at the edges that panels cover, so that what is brought into sight is not behind them. */
    public void setInsets(int top, int right, int bottom, int left) {
        getElement().setPropertyList("insets", List.of(top, right, bottom, left));
    }

    /**
     * Lays squares of another map or of a photo below the shapes. The browser fetches them by itself: it first tries one
     * square and tells through {@link GroundAvailabilityEvent}, also when they stop coming later.
     *
     * @param tiles address of a square, with {@code {z}}, {@code {x}} and {@code {y}}
     * @param source told at the edge of the map
     * @param photo whether it is a photo: the shapes let more of it through, and names stay
     */
    public void setGround(String tiles, String source, boolean photo) {
        getElement().setPropertyMap("ground", Map.of("tiles", tiles, "source", source, "photo", photo));
    }

    /** The map's own drawing below the shapes; nothing is requested elsewhere. */
    public void setOwnGround() {
        getElement().removeProperty("ground");
    }

    /**
     * Has the browser save what it shows as a PNG.
     *
     * @param name of the file
     * @param lines below the title
     * @param legend what each colour, token or code of a state without a figure means, in order
     * @param notes below the map, such as sources
     */
    public void savePicture(
            String name, String title, List<String> lines, Map<String, String> legend, List<String> notes) {
        ObjectNode words = JacksonUtils.createObjectNode();
        words.put("name", name).put("title", title);
        lines.forEach(words.putArray("lines")::add);
        ArrayNode rows = words.putArray("legend");
        legend.forEach((colour, text) -> rows.addObject().put("colour", colour).put("text", text));
        notes.forEach(words.putArray("notes")::add);
        getElement().callJsFunction("savePicture", words);
    }

    /** Asks again for what failed to load. */
    public void reload() {
        getElement().callJsFunction("reload");
    }

    public Registration addAreaSelectedListener(ComponentEventListener<AreaSelectedEvent> listener) {
        return addListener(AreaSelectedEvent.class, listener);
    }

    public Registration addAreaDrawnListener(ComponentEventListener<AreaDrawnEvent> listener) {
        return addListener(AreaDrawnEvent.class, listener);
    }

    public Registration addDrawingStoppedListener(ComponentEventListener<DrawingStoppedEvent> listener) {
        return addListener(DrawingStoppedEvent.class, listener);
    }

    public Registration addViewChangedListener(ComponentEventListener<ViewChangedEvent> listener) {
        return addListener(ViewChangedEvent.class, listener);
    }

    public Registration addMapPointedListener(ComponentEventListener<MapPointedEvent> listener) {
        return addListener(MapPointedEvent.class, listener);
    }

    public Registration addMapLeftListener(ComponentEventListener<MapLeftEvent> listener) {
        return addListener(MapLeftEvent.class, listener);
    }

    public Registration addLoadFailedListener(ComponentEventListener<LoadFailedEvent> listener) {
        return addListener(LoadFailedEvent.class, listener);
    }

    public Registration addGroundAvailabilityListener(ComponentEventListener<GroundAvailabilityEvent> listener) {
        return addListener(GroundAvailabilityEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        translations.clear();
        MapTexts.KEYS.forEach(key -> translations.put(key, getTranslation(MapTexts.PREFIX + key)));
        showTexts();
    }

    /** A map that comes back on the page shows the place it was left at. */
    @Override
    protected void onDetach(DetachEvent event) {
        if (lastView != null) {
            setView(lastView.lon(), lastView.lat(), lastView.zoom());
        }
    }

    private void showTexts() {
        Map<String, String> all = new HashMap<>(translations);
        all.putAll(texts);
        getElement().setPropertyMap("texts", all);
    }
}
