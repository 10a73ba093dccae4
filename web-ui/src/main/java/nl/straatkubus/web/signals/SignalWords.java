package nl.straatkubus.web.signals;

import java.util.Locale;
import nl.straatkubus.platform.catalogue.Direction;
import nl.straatkubus.platform.catalogue.Indicator;
import nl.straatkubus.platform.catalogue.Kind;
import nl.straatkubus.platform.catalogue.Period;
import nl.straatkubus.platform.geography.Area;
import nl.straatkubus.platform.geography.AreaLevel;
import nl.straatkubus.platform.geography.Lattice;
import nl.straatkubus.platform.signals.Signal;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** Says in plain sentences what a signal is about, from the released figures that it carries. */
public final class SignalWords {
    private static final int SMALL = 10;

    private final Locale locale;
    private final Formats formats;

    public SignalWords(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    /** What and where: {@code Huurachterstand rond Touwslagerhof}. */
    public String title(Signal signal) {
        String key = signal.area().level().isBlock() ? "signals.title.block" : "signals.title.area";
        return text(key, signal.indicator().title().in(locale), signal.name());
    }

    /** What happened: {@code Steeg van 6% naar 11% in 3 kwartalen; de andere straten … bleven op 6%.} */
    public String sentence(Signal signal) {
        return text(
                "signals.sentence",
                moved("signals.here", signal.from(), signal.to(), signal.indicator()),
                text("signals.recent." + grain(signal), formats.number(signal.recentPeriods())),
                moved("signals.others", signal.comparableFrom(), signal.comparableTo(), signal.indicator()));
    }

    /** Title, size and sentence in one, for readers without a screen around it. */
    public String explanation(Signal signal) {
        int households = signal.area().households();
        String subject = households > 0 ? title(signal) + " (" + households(households) + ")" : title(signal);
        String sentence = sentence(signal);
        return subject + ": " + sentence.substring(0, 1).toLowerCase(locale) + sentence.substring(1);
    }

    /** How many cases beyond expectation, an average for each recent period. */
    public String excess(Signal signal) {
        String direction = signal.indicator().direction() == Direction.HIGHER_IS_BETTER ? "fewer" : "more";
        String period = text("signals.each." + grain(signal));
        String excess = cases(signal.excess() / signal.recentPeriods());
        double least = signal.lowerBound() / signal.recentPeriods();
        return least < 1
                ? text("signals.excess." + direction, period, excess)
                : text("signals.excess." + direction + ".least", period, excess, cases(Math.floor(least)));
    }

    /** Which area, its neighbourhood and district, its size. */
    public String place(Signal signal, Lattice lattice) {
        Area area = signal.area();
        String district = name(lattice, area, AreaLevel.DISTRICT);
        String place = area.level().isBlock()
                ? text(
                        "signals.block",
                        MapLink.postcode(area).spaced(),
                        name(lattice, area, AreaLevel.NEIGHBOURHOOD),
                        district)
                : text("signals.neighbourhood", district);
        return area.households() > 0 ? place + " · " + households(area.households()) : place;
    }

    /** The course of the figure, for those who do not see the line. */
    public String course(Signal signal) {
        Signal.Step first = signal.course().getFirst();
        Signal.Step last = signal.course().getLast();
        return text(
                "signals.course",
                formats.period(first.period()),
                level(first.level(), signal.indicator()),
                formats.period(last.period()),
                level(last.level(), signal.indicator()),
                level(last.comparable(), signal.indicator()));
    }

    public String period(Period period) {
        return formats.period(period);
    }

    public String text(String key, Object... parameters) {
        return Translations.text(locale, key, parameters);
    }

    /** Judged on what is written, so that a sentence never says that 6% rose to 6%. */
    private String moved(String who, double from, double to, Indicator indicator) {
        String before = level(from, indicator);
        String after = level(to, indicator);
        String base = indicator.kind() == Kind.COUNT
                ? text("signals.base", indicator.denominator().orElseThrow().replace('_', ' '))
                : "";
        if (before.equals(after)) {
            return text(who + ".same", after, base);
        }
        return text(who + (to > from ? ".up" : ".down"), before, after, base);
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
