package nl.straatkubus.platform.access;

import java.util.HashMap;
import java.util.Map;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Theme;

/**
 * Which figures a function sees, and how far down. An indicator follows its group, so that a new one is seen by whom the
 * group is meant for; an exception for the indicator itself goes before.
 *
 * @param groups groups that are not named see nothing
 */
public record Sight(Map<Group, Reach> groups, Map<IndicatorCode, Reach> exceptions) {
    public static final Sight NOTHING = new Sight(Map.of(), Map.of());

    public Sight {
        groups = Map.copyOf(groups);
        exceptions = Map.copyOf(exceptions);
    }

    /** The indicators of one theme that are as sensitive as one another. */
    public record Group(Theme theme, Sensitivity sensitivity) {
        public static Group of(Indicator indicator) {
            return new Group(indicator.theme(), indicator.sensitivity());
        }
    }

    /** Every indicator of these sensitivities, down to the street. */
    public static Sight everything(Sensitivity... sensitivities) {
        Map<Group, Reach> groups = new HashMap<>();
        for (Theme theme : Theme.values()) {
            for (Sensitivity sensitivity : sensitivities) {
                groups.put(new Group(theme, sensitivity), Reach.STREET);
            }
        }
        return new Sight(groups, Map.of());
    }

    public Reach of(Group group) {
        return groups.getOrDefault(group, Reach.NOTHING);
    }

    public Reach of(Indicator indicator) {
        Reach exception = exceptions.get(indicator.code());
        return exception == null ? of(Group.of(indicator)) : exception;
    }

    public Sight with(Group group, Reach reach) {
        Map<Group, Reach> changed = new HashMap<>(groups);
        changed.put(group, reach);
        return new Sight(changed, exceptions);
    }

    /** Lets an indicator differ from its group. */
    public Sight with(IndicatorCode indicator, Reach reach) {
        Map<IndicatorCode, Reach> changed = new HashMap<>(exceptions);
        changed.put(indicator, reach);
        return new Sight(groups, changed);
    }

    /** Lets an indicator follow its group again. */
    public Sight following(IndicatorCode indicator) {
        Map<IndicatorCode, Reach> changed = new HashMap<>(exceptions);
        changed.remove(indicator);
        return new Sight(groups, changed);
    }
}
