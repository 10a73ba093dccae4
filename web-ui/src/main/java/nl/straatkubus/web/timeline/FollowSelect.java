package nl.straatkubus.web.timeline;

import com.vaadin.flow.component.select.Select;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.follow.Follows;
import nl.straatkubus.platform.follow.Rhythm;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.web.business.Editing;

/** Whether and how often the viewer hears by mail of new signals in an area. */
final class FollowSelect extends Select<Rhythm> {
    private static final long serialVersionUID = 1L;

    FollowSelect(Viewer viewer, Follows follows, AreaCode area, TimelineWords words) {
        setAriaLabel(words.text("timeline.follow"));
        setItems(Rhythm.values());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(words.text("timeline.follow.no"));
        setPlaceholder(words.text("timeline.follow.no"));
        setItemLabelGenerator(one -> words.text("timeline.follow." + (one == null ? "no" : one.code())));
        follows.of(viewer, area).ifPresent(this::setValue);
        addClassName("sk-follow");
        Editing.hold(this);
        addValueChangeListener(chosen -> {
            if (chosen.getValue() == null) {
                follows.leave(viewer, area);
            } else {
                follows.follow(viewer, area, chosen.getValue());
            }
        });
    }
}
