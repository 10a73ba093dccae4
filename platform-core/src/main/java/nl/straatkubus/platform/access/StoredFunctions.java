package nl.straatkubus.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.straatkubus.platform.catalogue.IndicatorCode;
import nl.straatkubus.platform.catalogue.Sensitivity;
import nl.straatkubus.platform.catalogue.Theme;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Functions in the schema of the scope, over the default set. */
@Component
final class StoredFunctions implements Functions {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    StoredFunctions(
            JdbcClient database,
            TransactionTemplate transaction,
            Administrators administrators,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.administrators = administrators;
        this.events = events;
    }

    @Override
    public List<Function> all() {
        if (DataScope.required().isPlatform()) {
            return List.of(Function.OPERATOR);
        }
        Map<String, Function> stored = stored();
        List<Function> all = new ArrayList<>();
        for (Function function : Function.DEFAULT_SET) {
            all.add(Optional.ofNullable(stored.remove(function.code())).orElse(function));
        }
        stored.remove(Function.GUEST.code());
        stored.values().stream()
                .sorted(Comparator.comparing(Function::title, String.CASE_INSENSITIVE_ORDER))
                .forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public Function guest() {
        return Optional.ofNullable(stored().get(Function.GUEST.code()))
                .map(kept -> kept.with(Set.of()))
                .orElse(Function.GUEST);
    }

    /** One row a reach; a function that sees nothing has one row without. */
    private Map<String, Function> stored() {
        Map<String, Function> stored = new LinkedHashMap<>();
        database.sql("""
                        select f.code, f.title, f.rights, r.theme, r.sensitivity, r.indicator, r.reach
                        from app_function f left join function_reach r on r.function = f.code
                        """).query(row -> {
            String code = row.getString("code");
            Function known = stored.containsKey(code) ? stored.get(code) : read(row);
            stored.put(code, known.with(seen(known.sight(), row)));
        });
        return stored;
    }

    private static Function read(ResultSet row) throws SQLException {
        String[] rights = (String[]) row.getArray("rights").getArray();
        return new Function(
                row.getString("code"),
                row.getString("title"),
                Arrays.stream(rights).map(Right::of).collect(Collectors.toUnmodifiableSet()),
                Sight.NOTHING);
    }

    private static Sight seen(Sight sight, ResultSet row) throws SQLException {
        if (row.getString("reach") == null) {
            return sight;
        }
        Reach reach = Reach.of(row.getString("reach"));
        return row.getString("indicator") == null
                ? sight.with(
                        new Sight.Group(Theme.of(row.getString("theme")), Sensitivity.of(row.getString("sensitivity"))),
                        reach)
                : sight.with(new IndicatorCode(row.getString("indicator")), reach);
    }

    @Override
    public void put(Function function, Viewer by) {
        require(by);
        if (!Right.OF_A_MUNICIPALITY.containsAll(function.rights())) {
            throw new AccessDenied("A municipality cannot give this right");
        }
        boolean forGuests = function.code().equals(Function.GUEST.code());
        if (forGuests && !function.rights().isEmpty()) {
            throw new AccessDenied("A guest has no rights besides seeing");
        }
        Optional<Function> before = forGuests ? Optional.of(guest()) : find(function.code());
        transaction.executeWithoutResult(status -> {
            write(function);
            administrators.requireOne(named -> this.named(named));
        });
        events.publishEvent(new AccessChanged(by, "function-changed", function.code(), difference(before, function)));
    }

    private void write(Function function) {
        database.sql("""
                        insert into app_function (code, title, rights) values (?, ?, ?)
                        on conflict (code) do update set title = excluded.title, rights = excluded.rights
                        """)
                .params(
                        function.code(),
                        function.title(),
                        function.rights().stream().map(Right::code).sorted().toArray(String[]::new))
                .update();
        database.sql("delete from function_reach where function = ?")
                .param(function.code())
                .update();
        function.sight().groups().forEach((group, reach) -> database.sql(
                        "insert into function_reach (function, theme, sensitivity, reach) values (?, ?, ?, ?)")
                .params(
                        function.code(),
                        group.theme().code(),
                        group.sensitivity().code(),
                        reach.code())
                .update());
        function.sight().exceptions().forEach((indicator, reach) -> database.sql(
                        "insert into function_reach (function, indicator, reach) values (?, ?, ?)")
                .params(function.code(), indicator.value(), reach.code())
                .update());
    }

    /** What the log keeps of a change: each thing that is not as it was. */
    private static String difference(Optional<Function> before, Function after) {
        List<String> changes = new ArrayList<>();
        Function old = before.orElse(after.with(Sight.NOTHING).with(Set.of()));
        for (Right right : Right.values()) {
            if (old.grants(right) != after.grants(right)) {
                changes.add((after.grants(right) ? "+" : "-") + right.code());
            }
        }
        for (Theme theme : Theme.values()) {
            for (Sensitivity sensitivity : Sensitivity.values()) {
                Sight.Group group = new Sight.Group(theme, sensitivity);
                note(
                        changes,
                        theme.code() + "/" + sensitivity.code(),
                        old.sight().of(group),
                        after.sight().of(group));
            }
        }
        Map<IndicatorCode, Reach> exceptions = new HashMap<>(old.sight().exceptions());
        exceptions.putAll(after.sight().exceptions());
        exceptions.keySet().stream()
                .sorted(Comparator.comparing(IndicatorCode::value))
                .forEach(code -> note(
                        changes,
                        code.value(),
                        old.sight().exceptions().get(code),
                        after.sight().exceptions().get(code)));
        return changes.isEmpty() ? "ok" : String.join(" ", changes);
    }

    private static void note(List<String> changes, String what, Reach before, Reach after) {
        if (before != after) {
            changes.add(what + "=" + (after == null ? "group" : after.code()));
        }
    }

    @Override
    public void remove(String code, Viewer by) {
        require(by);
        transaction.executeWithoutResult(status -> {
            database.sql("delete from app_function where code = ?").param(code).update();
            administrators.requireOne(named -> this.named(named));
        });
        events.publishEvent(new AccessChanged(by, "function-removed", code, "ok"));
    }

    @Override
    public boolean namesShown() {
        return database.sql("select names_shown from access_choice")
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public void showNames(boolean shown, Viewer by) {
        require(by);
        database.sql("""
                        insert into access_choice (id, names_shown) values (1, ?)
                        on conflict (id) do update set names_shown = excluded.names_shown
                        """).param(shown).update();
        events.publishEvent(new AccessChanged(by, "names-of-hidden-indicators", shown ? "shown" : "hidden", "ok"));
    }

    private static void require(Viewer by) {
        Administrators.require(by);
    }
}
