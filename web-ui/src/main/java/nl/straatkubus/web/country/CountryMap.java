package nl.straatkubus.web.country;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.web.map.component.MapTexts;
import nl.straatkubus.web.text.Formats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The map of the country. The browser fetches tiles as they come into sight, and the figures of what they show. */
@Tag("sk-country")
@NpmPackage(value = "ol", version = "10.11.0")
@JsModule("./country/country-map.ts")
final class CountryMap extends Component implements HasSize, HasStyle {
    private static final double ROOM = 0.1;

    CountryMap() {
        ObjectNode texts = JacksonUtils.createObjectNode();
        MapTexts.KEYS.forEach(key -> texts.put(key, getTranslation(MapTexts.PREFIX + key)));
        texts.put("label", getTranslation("country.map"));
        texts.put("keys", getTranslation("country.keys"));
        getElement().setPropertyJson("texts", texts);
    }

    /**
     * Shows a geography.
     *
     * @param version of the tiles
     * @param municipalities at least one
     */
    void lay(String version, List<Area> municipalities) {
        ArrayNode places = JacksonUtils.createArrayNode();
        double[] box = {180, 90, -180, -90};
        for (Area one : municipalities) {
            places.addArray().add(one.longitude()).add(one.latitude()).add(one.name());
            box[0] = Math.min(box[0], one.longitude() - ROOM);
            box[1] = Math.min(box[1], one.latitude() - ROOM);
            box[2] = Math.max(box[2], one.longitude() + ROOM);
            box[3] = Math.max(box[3], one.latitude() + ROOM);
        }
        ArrayNode extent = JacksonUtils.createArrayNode();
        for (double side : box) {
            extent.add(side);
        }
        getElement().setPropertyJson("places", places);
        getElement().setPropertyJson("extent", extent);
        getElement().setProperty("tiles", "map/country/" + version);
    }

    void show(CountryPicture picture, List<String> palette, Formats formats) {
        ObjectNode format = JacksonUtils.createObjectNode()
                .put("unit", picture.indicator().unit().in(formats.locale()))
                .put("decimals", Formats.decimals(picture.indicator()))
                .put("locale", formats.locale().toLanguageTag());
        getElement().setPropertyList("palette", palette);
        getElement().setPropertyJson("valueFormat", format);
        getElement()
                .setProperty(
                        "paint",
                        "map/country/paint?i=" + picture.indicator().code() + "&p="
                                + picture.period().code());
    }

    /** Brings a place into sight. */
    void goTo(Area area, double zoom) {
        getElement().callJsFunction("goTo", area.longitude(), area.latitude(), zoom);
    }

    Registration addLoadFailedListener(ComponentEventListener<LoadFailed> listener) {
        return addListener(LoadFailed.class, listener);
    }

    /** Tiles or figures could not be fetched. */
    @DomEvent("load-failed")
    static final class LoadFailed extends ComponentEvent<CountryMap> {
        public LoadFailed(CountryMap source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
