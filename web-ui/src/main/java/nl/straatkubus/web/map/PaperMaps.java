package nl.straatkubus.web.map;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.paper.PaperDrawing;
import nl.straatkubus.platform.paper.TaggedPdf;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Maps for documents, drawn from the same pictures as the map on the screen. */
@Component
public final class PaperMaps {
    /** What the style sheet of a document with these maps must hold. */
    public static final String STYLE = PaperLegend.STYLE;

    private static final double MARGIN = 0.04;

    private final Lattices lattices;
    private final MapPictures pictures;

    PaperMaps(Lattices lattices, MapPictures pictures) {
        this.lattices = lattices;
        this.pictures = pictures;
    }

    /**
     * A map in a document.
     *
     * @param map places the drawing in a page
     * @param legend a list
     * @param drawings by name, to be handed to the document
     */
    public record PaperFigure(String map, String legend, Map<String, PaperDrawing> drawings) {}

    /** The outlines and the ground of a lattice, read once for all maps of a document. */
    public static final class Sheet {
        private final Lattice lattice;
        private final Map<Integer, Path2D> outlines = new HashMap<>();
        private final PaperGround ground;

        private Sheet(Lattice lattice, Lattices lattices) {
            this.lattice = lattice;
            this.ground = PaperGround.of(lattices.geometry(lattice.id()));
            for (AreaLevel level : AreaLevel.values()) {
                outlines.putAll(PaperOutlines.of(lattices.outlines(lattice.id(), level)));
            }
        }

        private Envelope extent(Stream<Integer> nodes) {
            Envelope extent = new Envelope();
            nodes.map(outlines::get)
                    .filter(Objects::nonNull)
                    .map(Path2D::getBounds2D)
                    .forEach(box -> {
                        extent.expandToInclude(box.getMinX(), box.getMinY());
                        extent.expandToInclude(box.getMaxX(), box.getMaxY());
                    });
            extent.expandBy(extent.getWidth() * MARGIN, extent.getHeight() * MARGIN);
            return extent;
        }
    }

    /** @param cube of the municipality that is drawn */
    public Sheet sheet(Cube cube) {
        return new Sheet(cube.lattice(), lattices);
    }

    /** How large a map is in a document, in CSS pixels. */
    public record Size(double width, double height) {}

    /**
     * One indicator inside one area, in the classes that it has on the map of the whole municipality.
     *
     * @param name of the drawing, no other in the document has it
     * @return empty for an indicator that this cube's viewer may not see
     */
    public Optional<PaperFigure> inside(
            Cube cube,
            Sheet sheet,
            IndicatorCode indicator,
            Period period,
            Area area,
            String name,
            Size size,
            Locale locale) {
        Choices choices = Choices.none().with(indicator).at(period);
        IntPredicate inside = node -> isInside(cube.lattice(), node, area);
        List<Area> names = cube.lattice().at(AreaLevel.NEIGHBOURHOOD).stream()
                .filter(place -> inside.test(place.node()))
                .sorted(Comparator.comparingInt(Area::households).reversed())
                .toList();
        return pictures.of(cube, choices)
                .map(picture -> figure(
                        picture,
                        sheet,
                        new View(sheet.extent(Stream.of(area.node())), inside, List.of(), names),
                        name,
                        size,
                        new MapWords(locale)));
    }

    /** Where an area lies in its municipality. */
    public PaperFigure locator(Cube cube, Sheet sheet, Area area, String name, Size size, Locale locale) {
        Envelope extent = sheet.extent(Stream.of(cube.lattice().root()));
        PaperDrawing drawing = new PaperPlace(
                cube.lattice().at(AreaLevel.DISTRICT).stream()
                        .map(district -> sheet.outlines.get(district.node()))
                        .filter(Objects::nonNull)
                        .toList(),
                sheet.outlines.get(area.node()),
                sheet.ground,
                extent);
        String told = new MapWords(locale)
                .text(
                        "map.paper.place",
                        area.name(),
                        cube.lattice().area(cube.lattice().root()).name());
        return new PaperFigure(TaggedPdf.place(name, size.width(), size.height(), told), "", Map.of(name, drawing));
    }

    private static boolean isInside(Lattice lattice, int node, Area area) {
        for (int at = node; at >= 0; at = lattice.parent(at)) {
            if (at == area.node()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What of a picture is drawn.
     *
     * @param names of places, the most telling first
     */
    private record View(Envelope window, IntPredicate inside, List<Area> marked, List<Area> names) {}

    /** A picture of the whole municipality, or what a screen of the same size would show of it. */
    PaperFigure whole(
            MapPicture picture,
            Sheet sheet,
            Optional<MapAddress.Place> place,
            List<Area> marked,
            String name,
            Size size,
            MapWords words) {
        Envelope window =
                place.map(seen -> window(seen, size)).orElseGet(() -> sheet.extent(Stream.of(sheet.lattice.root())));
        List<Area> names = new ArrayList<>(bySize(picture.lattice(), AreaLevel.DISTRICT));
        names.addAll(bySize(picture.lattice(), AreaLevel.NEIGHBOURHOOD));
        return figure(picture, sheet, new View(window, node -> true, marked, names), name, size, words);
    }

    private static List<Area> bySize(Lattice lattice, AreaLevel level) {
        return lattice.at(level).stream()
                .sorted(Comparator.comparingInt(Area::households).reversed())
                .toList();
    }

    private static Envelope window(MapAddress.Place place, Size size) {
        double metresAPixel = place.metresAPixel();
        double x = PaperOutlines.x(place.longitude());
        double y = PaperOutlines.y(place.latitude());
        double wide = metresAPixel * size.width() / 2;
        double high = metresAPixel * size.height() / 2;
        return new Envelope(x - wide, x + wide, y - high, y + high);
    }

    private static PaperFigure figure(
            MapPicture picture, Sheet sheet, View view, String name, Size size, MapWords words) {
        PaperMap drawing = new PaperMap(
                picture,
                sheet.outlines,
                sheet.ground,
                view.window(),
                view.inside(),
                view.marked(),
                view.names(),
                new PaperScale(
                        Math.toRadians(sheet.lattice.area(sheet.lattice.root()).latitude()), words.formats()));
        List<Integer> nodes = IntStream.range(0, picture.lattice().size())
                .filter(node -> picture.surface().isDrawn(node) && view.inside().test(node))
                .boxed()
                .toList();
        PaperLegend legend = new PaperLegend(words);
        Map<String, PaperDrawing> drawings = new HashMap<>(PaperLegend.patterns());
        drawings.put(name, drawing);
        String told = words.text("map.paper.map", words.title(picture), legend.told(picture, nodes));
        return new PaperFigure(
                TaggedPdf.place(name, size.width(), size.height(), told), legend.html(picture, nodes), drawings);
    }
}
