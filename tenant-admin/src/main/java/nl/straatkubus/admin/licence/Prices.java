package nl.straatkubus.admin.licence;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What a year costs. A change counts for years that begin at least {@value #DAYS_AHEAD} days after it was announced, so
 * that a municipality knows the price of its next year before the first word about renewal. Takes the platform's scope by
 * itself.
 */
@Component
public final class Prices {
    /** How long before a price takes effect it must be announced. */
    public static final int DAYS_AHEAD = 90;

    private final JdbcClient database;
    private final PlatformWork work;
    private final Clock clock;

    Prices(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.work = new PlatformWork(transactions);
        this.clock = clock;
    }

    /** The list for a year that begins on this day. */
    public PriceList on(LocalDate firstDay) {
        return all().stream()
                .filter(list -> !list.validFrom().isAfter(firstDay))
                .filter(list -> !list.announcedOn().plusDays(DAYS_AHEAD).isAfter(firstDay))
                .findFirst()
                .orElseGet(() -> all().getLast());
    }

    /** All lists, the newest first; at least one. */
    public List<PriceList> all() {
        return work.in(() -> database.sql("select valid_from, announced_on from price_list order by valid_from desc")
                .query((row, _) -> read(
                        row.getObject("valid_from", LocalDate.class), row.getObject("announced_on", LocalDate.class)))
                .list());
    }

    /** Lists that were announced and do not count yet. */
    public List<PriceList> announced() {
        LocalDate today = Days.today(clock);
        return all().stream().filter(list -> list.validFrom().isAfter(today)).toList();
    }

    /**
     * Announces new prices; the municipalities are told by the next morning's letters.
     *
     * @throws LicenceRefused when they would take effect within {@value #DAYS_AHEAD} days, or a list of that day exists
     */
    public PriceList announce(LocalDate validFrom, NavigableMap<Integer, Money> classes, Map<Option, Money> options) {
        LocalDate today = Days.today(clock);
        if (validFrom.isBefore(today.plusDays(DAYS_AHEAD))) {
            throw new LicenceRefused(LicenceRefused.Reason.PRICES_TOO_SOON);
        }
        PriceList list = new PriceList(validFrom, today, classes, options);
        return work.in(() -> {
            int added = database.sql("insert into price_list values (?, ?) on conflict do nothing")
                    .params(Date.valueOf(validFrom), Date.valueOf(today))
                    .update();
            if (added == 0) {
                throw new LicenceRefused(LicenceRefused.Reason.PRICES_EXIST);
            }
            list.classes().forEach((upTo, price) -> database.sql("insert into price_class values (?, ?, ?)")
                    .params(Date.valueOf(validFrom), upTo, price.cents())
                    .update());
            list.options().forEach((option, price) -> database.sql("insert into price_option values (?, ?, ?)")
                    .params(Date.valueOf(validFrom), option.code(), price.cents())
                    .update());
            return list;
        });
    }

    private PriceList read(LocalDate validFrom, LocalDate announcedOn) {
        TreeMap<Integer, Money> classes = new TreeMap<>();
        database.sql("select up_to, yearly_cents from price_class where valid_from = ?")
                .param(Date.valueOf(validFrom))
                .query(row -> {
                    classes.put(row.getInt(1), new Money(row.getLong(2)));
                });
        EnumMap<Option, Money> options = new EnumMap<>(Option.class);
        database.sql("select option, yearly_cents from price_option where valid_from = ?")
                .param(Date.valueOf(validFrom))
                .query(row -> {
                    options.put(Option.of(row.getString(1)), new Money(row.getLong(2)));
                });
        return new PriceList(validFrom, announcedOn, classes, options);
    }
}
