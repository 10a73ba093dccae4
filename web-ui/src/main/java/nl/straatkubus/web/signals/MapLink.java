package nl.straatkubus.web.signals;

import java.util.stream.Collectors;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.signals.KeptSignal;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.MapScreen;

/** The address of the map screen that shows a signal's figures and area. */
final class MapLink {
    private MapLink() {}

    /** The map has no rows for blocks: a block is shown by the postcode that it is named after. */
    static String to(Signal signal) {
        Area heart = signal.place().heart();
        boolean block = heart.level().isBlock();
        AreaCode area = block ? postcode(heart) : heart.code();
        String figures = signal.figures().stream()
                .map(figure -> figure.indicator().code().value())
                .collect(Collectors.joining(","));
        String link = "%s?%s=%s&p=%s&%s=%s"
                .formatted(
                        MapScreen.ROUTE,
                        MapScreen.INDICATORS,
                        figures,
                        signal.period().code(),
                        MapScreen.AREA,
                        area);
        return block ? link : link + "&l=" + heart.level().code();
    }

    /** The address of the screen with what happened at the place of a signal. */
    static String timeline(Signal signal) {
        Area heart = signal.place().heart();
        AreaCode area = heart.level().isBlock() ? postcode(heart) : heart.code();
        return "tijdlijn?%s=%s&%s=%s"
                .formatted(
                        MapScreen.AREA,
                        area,
                        MapScreen.INDICATORS,
                        signal.figure().indicator().code().value());
    }

    /** The address where an intervention is planned for a signal, with its place and figure filled in. */
    static String plan(KeptSignal kept) {
        return timeline(kept.signal()) + "&s=" + kept.id();
    }

    /** The postcode that a block is named after: the part of its code before the hyphen. */
    static AreaCode postcode(Area block) {
        String code = block.code().value();
        return new AreaCode(code.substring(0, code.indexOf('-')));
    }
}
