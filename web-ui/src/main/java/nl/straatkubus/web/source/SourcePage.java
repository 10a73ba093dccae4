package nl.straatkubus.web.source;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.web.shell.Page;

/** Source and schedule of the dataset in the address; whose dataset it is, the address itself tells. */
@CssImport("./styles/data.css")
@CssImport("./styles/source.css")
abstract class SourcePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String DATASET = ":dataset";

    private final transient SourceDesk desk;
    private final transient Clock clock;
    private final transient SourcePanel.Place place;
    private String title = "";

    SourcePage(SourceDesk desk, SourcePanel.Place place, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.place = place;
        addClassName(Page.STYLE);
    }

    /** The parameters of the address of a dataset's source. */
    public static RouteParameters address(DatasetCode dataset) {
        return new RouteParameters(new RouteParam(DATASET.substring(1), dataset.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetDefinition dataset = event.getRouteParameters()
                .get(DATASET.substring(1))
                .flatMap(desk::dataset)
                .orElseThrow(NotFoundException::new);
        title = dataset.title().in(getLocale());
        removeAll();
        add(new SourcePanel(desk, dataset, place, clock));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.page", title);
    }
}
