package nl.straatkubus.web.source;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetDefinition;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Page;

/** Source and schedule of a dataset that all municipalities share. */
@Route(value = "beheer/gedeeld/:dataset/bron", layout = AppShell.class)
@RolesAllowed(Roles.OPERATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/source.css")
public final class SharedSourceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String DATASET = "dataset";

    private final transient SourceDesk desk;
    private final transient Clock clock;
    private String title = "";

    SharedSourceView(SourceDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName(Page.STYLE);
    }

    /** The parameters of the address of a shared dataset's source. */
    public static RouteParameters address(DatasetCode dataset) {
        return new RouteParameters(new RouteParam(DATASET, dataset.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DatasetDefinition dataset =
                event.getRouteParameters().get(DATASET).flatMap(desk::dataset).orElseThrow(NotFoundException::new);
        title = dataset.title().in(getLocale());
        removeAll();
        add(new SourcePanel(desk, dataset, "beheer/gedeeld", getTranslation("operator.shared.title"), false, clock));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("source.page", title);
    }
}
