package nl.straatkubus.web.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.web.text.Formats;

/** Which datasets are shown: all, those that ask for a person, the own or the shared ones. */
final class DatasetTabs extends Div {
    private static final Set<Bars.Outcome> ASKING = EnumSet.of(Bars.Outcome.SKIPPED, Bars.Outcome.FAILED);
    private static final Map<String, Predicate<DatasetOverview>> TABS = new LinkedHashMap<>();

    static {
        TABS.put("all", dataset -> true);
        TABS.put("attention", DatasetTabs::asksAttention);
        TABS.put("own", dataset -> dataset.owner() == Ownership.OWN);
        TABS.put("shared", dataset -> dataset.owner() == Ownership.SHARED);
    }

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final transient List<DatasetOverview> datasets;
    private final transient Consumer<List<DatasetOverview>> shown;

    /** @param shown told which datasets are to be seen */
    DatasetTabs(List<DatasetOverview> datasets, Consumer<List<DatasetOverview>> shown, Formats formats) {
        this.datasets = datasets;
        this.shown = shown;
        addClassName("sk-tabs");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("data.tabs"));
        TABS.forEach((tab, shows) -> {
            long fitting = datasets.stream().filter(shows).count();
            NativeButton button =
                    new NativeButton(getTranslation("data.tab." + tab, formats.number(fitting)), click -> show(tab));
            buttons.put(tab, button);
            add(button);
        });
        show("all");
    }

    /** Whether the last import of an own dataset failed, waits or left rows out. */
    static boolean asksAttention(DatasetOverview dataset) {
        return dataset.owner() == Ownership.OWN
                && dataset.lastImports().stream()
                        .findFirst()
                        .filter(last -> ASKING.contains(Bars.of(last)))
                        .isPresent();
    }

    private void show(String tab) {
        buttons.forEach(
                (name, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(name.equals(tab))));
        shown.accept(datasets.stream().filter(TABS.get(tab)).toList());
    }
}
