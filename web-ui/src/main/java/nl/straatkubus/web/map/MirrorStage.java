package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Selection;
import nl.straatkubus.web.map.component.StreetMap;

/** One map of a mirror, with its title and legend. Its files are fetched from the mirror alone and kept by nobody. */
final class MirrorStage extends Section {
    private final MapWords words;
    private final MirrorFiles files;
    private final StreetMap map = new StreetMap();
    private final TitleBox title;
    private final Legend legend;
    private Optional<StreamRegistration> paint = Optional.empty();
    private String stamp = "";
    private String aimed = "";

    MirrorStage(MapWords words, Origins origins, MirrorFiles files, String group) {
        this.words = words;
        this.files = files;
        addClassName("sk-stage");
        map.setSizeFull();
        map.follow();
        map.join(group);
        title = new TitleBox(words);
        legend = new Legend(words, origins, division -> {});
        Div front = new Div(title);
        front.addClassName("sk-front");
        add(map, front, legend);
        addAttachListener(attached -> {
            if (attached.isInitialAttach()) {
                map.setGeometry(registered(files::geometry).getResourceUri().toString());
            }
        });
    }

    StreetMap map() {
        return map;
    }

    /** Brings into sight what a map of this many pixels shows; the same aim again moves nothing. */
    void aim(MapAddress.Place place, int width, int height) {
        String wished = place.write() + width + "x" + height;
        if (!wished.equals(aimed)) {
            aimed = wished;
            map.setView(place.longitude(), place.latitude(), place.zoom(), width, height);
        }
    }

    void show(MapPicture picture, MapAddress address, Optional<Selection> together) {
        setClassName("sk-without-figures", false);
        map.select(address.area()
                .filter(area -> together.isEmpty())
                .map(AreaCode::value)
                .orElse(""));
        map.gather(
                together.map(Selection::areas).orElse(List.of()).stream()
                        .map(area -> area.code().value())
                        .toList(),
                false);
        if (!picture.stamp().equals(stamp)) {
            stamp = picture.stamp();
            title.show(picture);
            legend.show(picture, Optional.empty());
            StreamRegistration former = paint.orElse(null);
            StreamRegistration next = registered(event -> files.paint(event, picture));
            paint = Optional.of(next);
            map.show(PaintedMap.of(picture, address.choices(), words)
                    .at(next.getResourceUri().toString()));
            if (former != null) {
                former.unregister();
            }
        }
    }

    /** Shows the city without figures. */
    void clear() {
        setClassName("sk-without-figures", true);
        stamp = "";
        paint.ifPresent(StreamRegistration::unregister);
        paint = Optional.empty();
        title.bare();
        map.showBare();
        map.select("");
        map.gather(List.of(), false);
    }

    private StreamRegistration registered(DownloadHandler handler) {
        return VaadinSession.getCurrent().getResourceRegistry().registerResource(handler, getElement());
    }
}
