package nl.straatkubus.platform.signals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaCode;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal.Context;
import nl.straatkubus.platform.signals.Signal.Figure;
import nl.straatkubus.platform.signals.Signal.Peerage;
import nl.straatkubus.platform.signals.Signal.Place;
import nl.straatkubus.platform.signals.Signal.Sort;
import nl.straatkubus.platform.signals.Signal.Step;
import nl.straatkubus.platform.signals.Signal.Surroundings;
import nl.straatkubus.platform.signals.Signal.Trend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals to rows and back. Indicators and areas are kept by their codes. */
@Component
final class FindingRows {
    private final JdbcClient database;

    FindingRows(JdbcClient database) {
        this.database = database;
    }

    /** Which row. */
    record Key(long signal, long run) {}

    void write(long id, long run, Signal signal) {
        Optional<Context> context = signal.context();
        Optional<Trend> trend = context.flatMap(Context::trend);
        database.sql("""
                        insert into signal_finding values
                        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        run,
                        signal.theme().code(),
                        signal.period().code(),
                        signal.recentPeriods(),
                        signal.inARow(),
                        signal.excess(),
                        signal.lowerBound(),
                        signal.place().heart().code().value(),
                        codes(signal.place().areas()),
                        codes(signal.place().reach()),
                        signal.place().name(),
                        signal.place().households(),
                        signal.peerage().areas(),
                        signal.peerage().traits().stream()
                                .map(trait -> trait.code().value())
                                .toArray(String[]::new),
                        signal.peerage().alike(),
                        context.map(Context::estimate).orElse(null),
                        context.map(one -> one.surroundings().name()).orElse(null),
                        trend.map(Trend::slope).orElse(null),
                        trend.map(Trend::chance).orElse(null),
                        trend.map(Trend::periods).orElse(null),
                        signal.overPeriods(),
                        signal.rate()))
                .update();
        for (int place = 0; place < signal.figures().size(); place++) {
            write(id, run, place, signal.figures().get(place));
        }
    }

    private void write(long id, long run, int place, Figure figure) {
        List<Step> course = figure.course();
        database.sql("insert into signal_figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        run,
                        place,
                        figure.indicator().code().value(),
                        figure.from(),
                        figure.to(),
                        figure.comparableFrom(),
                        figure.comparableTo(),
                        figure.score(),
                        course.stream().map(step -> step.period().code()).toArray(String[]::new),
                        course.stream().map(Step::level).toArray(Double[]::new),
                        course.stream().map(Step::comparable).toArray(Double[]::new))
                .update();
    }

    private static String[] codes(List<Area> areas) {
        return areas.stream().map(area -> area.code().value()).toArray(String[]::new);
    }

    /**
     * The figures of some findings, in their order.
     *
     * @param known what codes of indicators mean; figures of others are left out
     */
    Map<Key, List<Figure>> figures(List<Key> keys, Function<IndicatorCode, Optional<Indicator>> known) {
        Map<Key, List<Figure>> figures = new HashMap<>();
        database.sql("""
                        select * from signal_figure
                        where (signal_id, run_id) in (select * from unnest(:signals::bigint[], :runs::bigint[]))
                        order by signal_id, run_id, place
                        """)
                .param("signals", keys.stream().map(Key::signal).toArray(Long[]::new))
                .param("runs", keys.stream().map(Key::run).toArray(Long[]::new))
                .query(row -> {
                    Key key = new Key(row.getLong("signal_id"), row.getLong("run_id"));
                    known.apply(new IndicatorCode(row.getString("indicator")))
                            .ifPresent(indicator -> figures.computeIfAbsent(key, one -> new ArrayList<>())
                                    .add(figure(row, indicator)));
                });
        return figures;
    }

    private static Figure figure(ResultSet row, Indicator indicator) {
        try {
            String[] periods = (String[]) row.getArray("periods").getArray();
            Double[] levels = (Double[]) row.getArray("levels").getArray();
            Double[] comparables = (Double[]) row.getArray("comparables").getArray();
            List<Step> course = new ArrayList<>();
            for (int i = 0; i < periods.length; i++) {
                course.add(new Step(Period.parse(periods[i]), levels[i], comparables[i]));
            }
            return new Figure(
                    indicator,
                    row.getDouble("level_from"),
                    row.getDouble("level_to"),
                    row.getDouble("comparable_from"),
                    row.getDouble("comparable_to"),
                    row.getDouble("score"),
                    course);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("A figure of a signal cannot be read", unreadable);
        }
    }

    /** Empty where the place is not of this lattice, or no figure of it is known. */
    static Optional<Signal> signal(
            ResultSet row, List<Figure> figures, Lattice lattice, Function<IndicatorCode, Optional<Indicator>> known)
            throws SQLException {
        List<Area> areas = areas(row.getArray("areas"), lattice);
        Optional<Area> heart = lattice.find(new AreaCode(row.getString("heart")));
        if (heart.isEmpty() || areas.isEmpty() || figures.isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> traits = Stream.of((String[]) row.getArray("traits").getArray())
                .flatMap(code -> known.apply(new IndicatorCode(code)).stream())
                .toList();
        return Optional.of(new Signal(
                0,
                Sort.of(row.getString("sort")),
                Theme.of(row.getString("theme")),
                figures,
                new Place(
                        heart.get(),
                        areas,
                        areas(row.getArray("reach"), lattice),
                        row.getString("name"),
                        row.getInt("households")),
                Period.parse(row.getString("period")),
                row.getInt("recent_periods"),
                row.getInt("over_periods"),
                row.getInt("in_a_row"),
                new Peerage(row.getInt("peers"), row.getBoolean("alike"), traits),
                row.getDouble("excess"),
                row.getDouble("lower_bound"),
                row.getDouble("rate"),
                context(row)));
    }

    private static Optional<Context> context(ResultSet row) throws SQLException {
        String surroundings = row.getString("surroundings");
        if (surroundings == null) {
            return Optional.empty();
        }
        int periods = row.getInt("trend_periods");
        Optional<Trend> trend = periods == 0
                ? Optional.empty()
                : Optional.of(new Trend(row.getDouble("slope"), row.getDouble("chance"), periods));
        return Optional.of(new Context(row.getDouble("estimate"), Surroundings.valueOf(surroundings), trend));
    }

    private static List<Area> areas(Array codes, Lattice lattice) throws SQLException {
        return Stream.of((String[]) codes.getArray())
                .flatMap(code -> lattice.find(new AreaCode(code)).stream())
                .toList();
    }
}
