package nl.straatkubus.web.signals;

import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.shell.MapScreen;

/** The address of the map screen that shows a signal's figure and area. */
final class MapLink {
    private MapLink() {}

    /** The map has no rows for blocks: a block is shown by the postcode that it is named after. */
    static String to(Signal signal) {
        boolean block = signal.area().level().isBlock();
        AreaCode area = block ? postcode(signal.area()) : signal.area().code();
        String link = "%s?i=%s&p=%s&%s=%s"
                .formatted(
                        MapScreen.ROUTE,
                        signal.indicator().code(),
                        signal.period().code(),
                        MapScreen.AREA,
                        area);
        return block ? link : link + "&l=" + signal.area().level().code();
    }

    /** The postcode that a block is named after: the part of its code before the hyphen. */
    static AreaCode postcode(Area block) {
        String code = block.code().value();
        return new AreaCode(code.substring(0, code.indexOf('-')));
    }
}
