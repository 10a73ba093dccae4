package nl.straatkubus.web.map;

import java.util.stream.Stream;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.geography.AreaCode;

/** What the log notes of what a map shows. */
final class Looks {
    private Looks() {}

    static Stream<AuditLog.Look> of(MapPicture picture) {
        String since = picture.since().map(period -> period.code() + " ").orElse("");
        return picture.layers().stream()
                .map(layer -> new AuditLog.Look(
                        "viewed",
                        layer.indicator().code().value(),
                        since + layer.period().code(),
                        "",
                        layer.surface().level().code()));
    }

    /** Notes beside an area, as somebody sees them who looks along. */
    static AuditLog.Look ofNotes(AreaCode area) {
        return new AuditLog.Look("viewed-notes", "", "", area.value(), "");
    }

    static AuditLog.Look of(AreaCode area) {
        return new AuditLog.Look("viewed-area", area.value(), "", area.value(), "");
    }
}
