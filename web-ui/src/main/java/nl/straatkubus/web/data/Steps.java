package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.straatkubus.web.shell.Icon;

/** How far a file on its way in has come: chosen, looked at, imported. */
final class Steps extends Div {
    private static final List<String> KEYS = List.of("data.step.file", "data.step.columns", "data.step.import");

    private final OrderedList list = new OrderedList();

    Steps() {
        addClassName("sk-steps");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("data.steps"));
        add(list);
        show(1);
    }

    /** @param now the step that is to be done, 1 to 3 */
    void show(int now) {
        list.removeAll();
        for (int step = 1; step <= KEYS.size(); step++) {
            Span mark = new Span();
            mark.addClassNames("sk-stage-mark", step < now ? "sk-done" : step == now ? "sk-here" : "sk-later");
            if (step < now) {
                mark.add(Icon.CHECK.draw());
            } else {
                mark.setText(Integer.toString(step));
            }
            ListItem item = new ListItem(mark, new Span(getTranslation(KEYS.get(step - 1))));
            item.setClassName("sk-muted", step != now);
            item.setClassName("sk-medium", step == now);
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
    }
}
