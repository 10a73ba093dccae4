package nl.straatkubus.web.operator;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import nl.straatkubus.web.shell.Icon;

/** Where one is in the onboarding: done steps with a tick, the current one marked for eye and ear. */
final class OnboardingSteps extends OrderedList {
    private final String[] keys;

    OnboardingSteps(String... keys) {
        this.keys = keys.clone();
        addClassName("op-steps");
        show(0);
    }

    void show(int current) {
        removeAll();
        for (int step = 0; step < keys.length; step++) {
            Span mark = new Span();
            ListItem item = new ListItem(mark, new Span(getTranslation(keys[step])));
            if (step < current) {
                item.addClassName("op-done");
                mark.add(Icon.CHECK.draw());
            } else {
                mark.setText(Integer.toString(step + 1));
            }
            if (step == current) {
                item.addClassName("op-current");
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
