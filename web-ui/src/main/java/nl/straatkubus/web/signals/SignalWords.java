package nl.straatkubus.web.signals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.catalogue.Unit;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.platform.signals.Signal.Figure;
import nl.straatkubus.platform.signals.Signal.Sort;
import nl.straatkubus.platform.signals.Signal.Surroundings;
import nl.straatkubus.web.shell.Themes;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** Says in plain sentences what a signal is about, from the released figures that it carries. */
public final class SignalWords {
    private static final int SMALL = 10;
    /** Two-sided chance below which a trend is worth a sentence. */
    private static final double STEADY = 0.05;

    private final Locale locale;
    private final Formats formats;

    public SignalWords(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    /** What and where: {@code Huurachterstand rond Touwslagerhof}. */
    public String title(Signal signal) {
        if (signal.sort() == Sort.THEME) {
            return text(
                    "signals.title.theme",
                    Themes.name(signal.theme(), locale).toLowerCase(locale),
                    signal.place().name());
        }
        String key = signal.place().heart().level().isBlock() ? "signals.title.block" : "signals.title.area";
        return text(key, signal.indicator().title().in(locale), signal.place().name());
    }

    /** What happened: {@code Steeg van 6% naar 11% in 3 kwartalen; vergelijkbare straten bleven op 6%.} */
    public String sentence(Signal signal) {
        Figure figure = signal.figure();
        return switch (signal.sort()) {
            case RISE ->
                text(
                        "signals.sentence",
                        moved("signals.here", figure, figure.from(), figure.to()),
                        over(signal),
                        others(signal, figure.comparableFrom(), figure.comparableTo()));
            case LEVEL ->
                text(
                        isBetterHigh(signal) ? "signals.level.low" : "signals.level.high",
                        level(figure.to(), signal.indicator()) + base(signal.indicator()),
                        peers(signal),
                        level(figure.comparableTo(), signal.indicator()));
            case THEME ->
                text(
                        "signals.theme",
                        formats.number(signal.figures().size()),
                        signal.figures().stream().map(this::inShort).collect(Collectors.joining(", ")));
        };
    }

    /** Title, size and sentence in one, for readers without a screen around it. */
    public String explanation(Signal signal) {
        int households = signal.place().households();
        String subject = households > 0 ? title(signal) + " (" + households(households) + ")" : title(signal);
        String sentence = sentence(signal);
        return subject + ": " + sentence.substring(0, 1).toLowerCase(locale) + sentence.substring(1);
    }

    /** In two words how sure: {@code Waarschijnlijk}, {@code Bevestigd, 3 kwartalen op rij}. */
    public String certainty(Signal signal) {
        return signal.isConfirmed()
                ? text("signals.sure.again", text("signals.recent." + grain(signal), formats.number(signal.inARow())))
                : text("signals.sure.first");
    }

    /** The same, and when that changes. */
    public String certaintyInFull(Signal signal) {
        return signal.isConfirmed()
                ? certainty(signal) + "."
                : text("signals.sure.first.full", text("signals.next." + grain(signal)));
    }

    /** How many cases beyond expectation, an average for each recent period. */
    public String excess(Signal signal) {
        String direction = isBetterHigh(signal) ? "fewer" : "more";
        String period = text("signals.each." + grain(signal));
        String excess = cases(signal.excess() / signal.recentPeriods());
        double least = signal.lowerBound() / signal.recentPeriods();
        return least < 1
                ? text("signals.excess." + direction, period, excess)
                : text("signals.excess." + direction + ".least", period, excess, cases(Math.floor(least)));
    }

    /** What it was held against. */
    public String comparison(Signal signal) {
        return signal.peerage().alike()
                ? text(
                        "signals.held.alike",
                        formats.number(signal.peerage().areas()),
                        signal.peerage().traits().stream()
                                .map(trait -> trait.title().in(locale).toLowerCase(locale))
                                .collect(Collectors.joining(", ")))
                : text("signals.held.others", formats.number(signal.peerage().areas()));
    }

    /** Which area, its neighbourhood and district, its size. */
    public String place(Signal signal, Lattice lattice) {
        Area area = signal.place().heart();
        String district = name(lattice, area, AreaLevel.DISTRICT);
        String place = area.level().isBlock()
                ? text(
                        "signals.block",
                        MapLink.postcode(area).spaced(),
                        name(lattice, area, AreaLevel.NEIGHBOURHOOD),
                        district)
                : text("signals.neighbourhood", district);
        int households = signal.place().households();
        return households > 0 ? place + " · " + households(households) : place;
    }

    /** What else the figures say of the place; empty when that is nothing of note. */
    public Optional<String> context(Signal signal) {
        return signal.context()
                .map(context -> {
                    String around = context.surroundings() == Surroundings.UNREMARKABLE
                            ? ""
                            : text("signals.around."
                                    + context.surroundings()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'));
                    String trend = context.trend()
                            .filter(one -> one.chance() < STEADY && one.slope() != 0)
                            .map(one -> text(
                                    one.slope() > 0 ? "signals.trend.up" : "signals.trend.down",
                                    text("signals.recent." + grain(signal), formats.number(one.periods()))))
                            .orElse("");
                    return (around + " " + trend).strip();
                })
                .filter(told -> !told.isEmpty());
    }

    /** The course of a figure, for those who do not see the line. */
    public String course(Figure figure) {
        Signal.Step first = figure.course().getFirst();
        Signal.Step last = figure.course().getLast();
        return text(
                "signals.course",
                formats.period(first.period()),
                level(first.level(), figure.indicator()),
                formats.period(last.period()),
                level(last.level(), figure.indicator()),
                level(last.comparable(), figure.indicator()));
    }

    /** What an indicator is called. */
    String name(Indicator indicator) {
        return indicator.title().in(locale);
    }

    /** A level with what it is counted among: {@code 11%}, {@code 19 per 100 huishoudens}. */
    String levelWithBase(double level, Indicator indicator) {
        return level(level, indicator) + base(indicator);
    }

    /** How much a figure moved: {@code +5 procentpunt}, {@code +2,1}, {@code gelijk}. */
    String change(Figure figure) {
        double from = figure.from();
        double to = figure.to();
        if (level(from, figure.indicator()).equals(level(to, figure.indicator()))) {
            return text("signals.same");
        }
        return figure.indicator().kind() == Kind.RATE
                ? formats.difference(Math.rint(to) - Math.rint(from), figure.indicator())
                : (to > from ? "+" : "-") + formats.decimal(Math.abs(to - from), 1);
    }

    String date(Instant at) {
        return formats.date(at);
    }

    public String period(Period period) {
        return formats.period(period);
    }

    public String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }

    /** Judged on what is written, so that a sentence never says that 6% rose to 6%. */
    private String moved(String who, Figure figure, double from, double to) {
        Indicator indicator = figure.indicator();
        String before = level(from, indicator);
        String after = level(to, indicator);
        if (before.equals(after)) {
            return text(who + ".same", after, base(indicator));
        }
        return text(who + (to > from ? ".up" : ".down"), before, after, base(indicator));
    }

    private String others(Signal signal, double from, double to) {
        String before = level(from, signal.indicator());
        String after = level(to, signal.indicator());
        return before.equals(after)
                ? text("signals.others.same", peers(signal), after)
                : text("signals.others.moved", peers(signal), before, after);
    }

    private String inShort(Figure figure) {
        return text(
                "signals.in-short",
                figure.indicator().title().in(locale).toLowerCase(locale),
                level(figure.from(), figure.indicator()),
                level(figure.to(), figure.indicator()));
    }

    private String peers(Signal signal) {
        return text(signal.peerage().alike() ? "signals.peers.alike" : "signals.peers.others");
    }

    private String over(Signal signal) {
        return text("signals.recent." + grain(signal), formats.number(signal.overPeriods()));
    }

    private String base(Indicator indicator) {
        return indicator.kind() == Kind.COUNT
                ? text("signals.base", among(indicator.denominator().orElseThrow()))
                : "";
    }

    /** What a column counts, as words: {@code huishoudens (gebiedsindeling)} tells where they come from too. */
    private String among(String column) {
        String words = column.replace('_', ' ').replaceFirst(" \\(.*\\)$", "");
        return Unit.of(words).in(locale);
    }

    private static boolean isBetterHigh(Signal signal) {
        return signal.indicator().direction() == Direction.HIGHER_IS_BETTER;
    }

    private String level(double level, Indicator indicator) {
        return indicator.kind() == Kind.RATE
                ? formats.figure(level, indicator)
                : formats.decimal(level, level < SMALL ? 1 : 0);
    }

    private String households(int households) {
        return text("signals.households", formats.number(Math.round(households / 10.0) * 10));
    }

    private String cases(double cases) {
        return formats.number(Math.round(cases));
    }

    private static String name(Lattice lattice, Area area, AreaLevel level) {
        return lattice.area(lattice.ancestor(area.node(), level)).name();
    }

    private static String grain(Signal signal) {
        return signal.period().grain().name().toLowerCase(Locale.ROOT);
    }
}
