package nl.straatkubus.ingest.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.audit.AuditLog;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom alarms about the scope's own datasets are written to. They have an account here: who loses it gets no letters any
 * more. Rights are checked by the caller.
 */
@Component
public final class Recipients {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Users users;
    private final AuditLog audit;
    private final boolean post;

    Recipients(
            JdbcClient database,
            TransactionTemplate transaction,
            Users users,
            AuditLog audit,
            ObjectProvider<JavaMailSender> post) {
        this.database = database;
        this.transaction = transaction;
        this.users = users;
        this.audit = audit;
        this.post = post.getIfAvailable() != null;
    }

    /** Whether there is a mail server at all. */
    public boolean canBeWritten() {
        return post;
    }

    /** Everyone who can be chosen: the people of the municipality, for shared data the operators. By name. */
    public List<Users.Account> people() {
        DataScope here = DataScope.required();
        DataScope place = here.isShared()
                ? DataScope.platform(DataScope.Duty.WEB)
                : new DataScope(here.schema(), DataScope.Duty.WEB);
        return place.get(users::all);
    }

    /** Whom a person chose for a dataset; empty to leave it to {@link #usual}. */
    public List<Users.Account> chosen(DatasetCode dataset) {
        Set<String> emails = Set.copyOf(database.sql("select email from alarm_recipient where dataset = ?")
                .param(dataset.value())
                .query(String.class)
                .list());
        return people().stream().filter(one -> emails.contains(one.email())).toList();
    }

    /** Who is written to unless someone chose otherwise: who keeps the dataset, or else all who manage data here. */
    public List<Users.Account> usual(DatasetCode dataset) {
        String keeper = database.sql("select kept_by from dataset where code = ?")
                .param(dataset.value())
                .query(String.class)
                .optional()
                .orElse("");
        List<Users.Account> managing =
                people().stream().filter(Recipients::managesData).toList();
        List<Users.Account> keeping =
                managing.stream().filter(one -> one.email().equals(keeper)).toList();
        return keeping.isEmpty() ? managing : keeping;
    }

    private static boolean managesData(Users.Account account) {
        DataScope here = DataScope.required();
        return new Viewer(here.municipality(), account.email(), account.name(), account.functions())
                .may(here.isShared() ? Right.OPERATE : Right.MANAGE_DATA);
    }

    /**
     * Chooses whom to write to from now on.
     *
     * @param emails of people who have an account here; nobody: the usual
     */
    public void choose(DatasetCode dataset, Collection<String> emails, Viewer by) {
        Set<String> known = new TreeSet<>(emails);
        known.retainAll(people().stream().map(Users.Account::email).toList());
        transaction.executeWithoutResult(status -> {
            database.sql("delete from alarm_recipient where dataset = ?")
                    .param(dataset.value())
                    .update();
            for (String email : known) {
                database.sql("insert into alarm_recipient (dataset, email) values (?, ?)")
                        .params(dataset.value(), email)
                        .update();
            }
        });
        by.scope().run(() -> audit.record(by, "alarm-recipients-changed", dataset.value(), "ok"));
    }

    /** Whom to write now; nobody where there is no mail server: letters would only pile up. */
    List<String> of(DatasetCode dataset) {
        if (!post) {
            return List.of();
        }
        List<Users.Account> chosen = chosen(dataset);
        return (chosen.isEmpty() ? usual(dataset) : chosen)
                .stream().map(Users.Account::email).toList();
    }
}
