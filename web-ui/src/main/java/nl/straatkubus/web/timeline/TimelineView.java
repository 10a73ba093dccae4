package nl.straatkubus.web.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.platform.cube.Cubes;
import nl.straatkubus.platform.follow.Follows;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattices;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Interventions;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Themes;

/** What happened in an area, in one order of days: figures, signals, field notes and what was done. */
@Route(value = TimelineView.ROUTE, layout = AppShell.class)
@RolesAllowed(Roles.VIEWER)
@CssImport("./styles/data.css")
@CssImport("./styles/field.css")
public final class TimelineView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** The route; {@link MapScreen#AREA} names the area, {@link MapScreen#INDICATORS} figures to show. */
    public static final String ROUTE = "tijdlijn";

    /** Query parameter: the signal that a new plan answers; opens the dialog. */
    public static final String SIGNAL = "s";

    private static final long serialVersionUID = 1L;
    private static final int MOST_INDICATORS = 6;

    private final transient Viewer viewer;
    private final transient Lattices lattices;
    private final transient Cubes cubes;
    private final transient Timelines timelines;
    private final transient Interventions interventions;
    private final transient Follows follows;
    private final transient Clock clock;
    private final transient TimelineWords words = new TimelineWords(getLocale());

    TimelineView(
            CurrentViewer current,
            Lattices lattices,
            Cubes cubes,
            Timelines timelines,
            Interventions interventions,
            Follows follows,
            Clock clock) {
        this.viewer = current.viewer();
        this.lattices = lattices;
        this.cubes = cubes;
        this.timelines = timelines;
        this.interventions = interventions;
        this.follows = follows;
        this.clock = clock;
        addClassNames(Page.STYLE, "sk-timeline");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (viewer.municipality().flatMap(lattices::active).isEmpty()) {
            add(Page.heading(words.text("timeline.page"), words.text("timeline.no-geography")));
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        Cube cube = cubes.open(viewer);
        Area area = asked.getSingleParameter(MapScreen.AREA)
                .filter(code -> !code.isBlank() && code.length() <= 20)
                .map(AreaCode::new)
                .flatMap(cube.lattice()::find)
                .orElseGet(() -> cube.lattice().area(cube.lattice().root()));
        Set<IndicatorCode> wished = asked.getSingleParameter(MapScreen.INDICATORS).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .flatMap(code -> cube.indicators().stream().map(Indicator::code).filter(one -> one.value()
                        .equals(code)))
                .limit(MOST_INDICATORS)
                .collect(Collectors.toSet());
        show(cube, area, wished);
        asked.getSingleParameter(SIGNAL)
                .filter(id -> id.matches("\\d{1,18}") && interventions.mayPlan(viewer))
                .ifPresent(id -> plan(cube, area, wished, Optional.of(Long.parseLong(id))));
    }

    private void show(Cube cube, Area area, Set<IndicatorCode> wished) {
        removeAll();
        AreaTimeline timeline = timelines.of(cube, area, wished, getLocale());
        Anchor map = new Anchor(MapScreen.ROUTE + "?" + MapScreen.AREA + "=" + area.code(), words.text("timeline.map"));
        Div heading = Page.heading(words.place(area), words.text("timeline.subtitle"), map);
        heading.add(new FollowSelect(viewer, follows, area.code(), words));
        if (interventions.mayPlan(viewer)) {
            Button plan = new Button(
                    words.text("timeline.plan"), Icon.PLUS.draw(), click -> plan(cube, area, wished, Optional.empty()));
            plan.addThemeNames("primary");
            heading.add(Editing.hold(plan));
        }
        add(heading, chart(timeline), done(cube, timeline, () -> show(cube, area, wished)), happened(timeline));
    }

    private Div chart(AreaTimeline timeline) {
        Div key = new Div();
        key.addClassNames("sk-row", "sk-timeline-key", "sk-12", "sk-muted");
        timeline.drawn().stream().forEach(figure -> {
            Div one = new Div(Themes.badge(figure.indicator().theme()), new Span(words.line(figure)));
            one.addClassName("sk-row");
            key.add(one);
        });
        key.add(new Span(words.text("timeline.key")));
        if (timeline.drawn().stream().anyMatch(AreaTimeline.Figure::hasMore)) {
            key.add(new Span(words.text("timeline.left-out")));
        }
        Div card = new Div(
                key,
                TimelineChart.of(
                        timeline,
                        LocalDate.now(clock),
                        words.text("timeline.drawing", timeline.moments().size()),
                        getLocale()));
        card.addClassNames("sk-card", "sk-timeline-chart");
        // On a narrow screen it is wider than there is room: then the arrow keys move it.
        card.getElement().setAttribute("tabindex", "0");
        card.getElement().setAttribute("role", "group");
        card.getElement().setAttribute("aria-label", words.text("timeline.chart"));
        return card;
    }

    private com.vaadin.flow.component.Component done(Cube cube, AreaTimeline timeline, Runnable again) {
        Div list = new Div();
        list.addClassName("sk-interventions");
        if (timeline.interventions().isEmpty()) {
            list.add(muted(words.text("timeline.none-done")));
        }
        timeline.interventions().forEach(one -> list.add(card(cube, one, again)));
        return Page.card(words.text("timeline.done"), "", list);
    }

    private InterventionCard card(Cube cube, Intervention one, Runnable again) {
        Optional<String> aim = one.plan().aim().flatMap(goal -> cube.indicator(goal.indicator())
                .map(figure -> words.text(
                        "timeline.aim." + goal.way().code(), figure.title().in(getLocale()))));
        InterventionCard card = new InterventionCard(one, aim, interventions.evaluate(cube, one), words);
        if (interventions.mayPlan(viewer)) {
            card.changeable(
                    () -> new PlanDialog(cube, Begun.of(one.plan()), words, plan -> {
                                interventions.change(viewer, one.id(), plan);
                                again.run();
                            })
                            .open(),
                    () -> {
                        interventions.remove(viewer, one.id());
                        again.run();
                    },
                    words);
        }
        return card;
    }

    private com.vaadin.flow.component.Component happened(AreaTimeline timeline) {
        OrderedList list = new OrderedList();
        list.addClassName("sk-moments");
        for (Moment one : timeline.moments()) {
            Span day = new Span(words.day(one.day()));
            day.addClassNames("sk-12", "sk-muted");
            Span title = new Span(words.text("timeline.kind." + one.kind().code()) + ": " + one.title());
            title.addClassName("sk-medium");
            ListItem item = new ListItem(day, title);
            if (!one.text().isEmpty()) {
                Paragraph text = new Paragraph(one.text());
                text.addClassName("sk-13");
                item.add(text);
            }
            list.add(item);
        }
        return Page.card(
                words.text("timeline.happened"),
                "",
                timeline.moments().isEmpty() ? muted(words.text("timeline.nothing")) : list);
    }

    private static Paragraph muted(String text) {
        Paragraph muted = new Paragraph(text);
        muted.addClassNames("sk-muted", "sk-13");
        return muted;
    }

    private void plan(Cube cube, Area area, Set<IndicatorCode> wished, Optional<Long> signal) {
        List<AreaCode> here = signal.map(id -> timelines.places(cube, id))
                .filter(places -> !places.isEmpty())
                .orElseGet(() -> area.parent() < 0 || area.level().isBlock() ? List.of() : List.of(area.code()));
        Optional<Plan.Aim> aim = wished.stream()
                .findFirst()
                .flatMap(cube::indicator)
                .filter(one -> one.kind().countsUnits())
                .map(one -> new Plan.Aim(
                        one.code(), one.direction() == Direction.HIGHER_IS_BETTER ? Plan.Way.UP : Plan.Way.DOWN));
        new PlanDialog(cube, Begun.fresh(here, LocalDate.now(clock), aim, signal), words, plan -> {
                    interventions.plan(viewer, plan);
                    show(cube, area, wished);
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return words.text("timeline.page");
    }
}
