package nl.straatkubus.admin.licence;

import java.util.function.Supplier;
import nl.straatkubus.platform.tenancy.DataScope;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work in the platform's schema, in a transaction of its own whatever scope calls. Work that is already in one takes part
 * in it.
 */
public final class PlatformWork {
    private final TransactionTemplate apart;
    private final TransactionTemplate together;

    public PlatformWork(PlatformTransactionManager transactions) {
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        // A caller's transaction belongs to another schema: never take part in it.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T in(Supplier<T> work) {
        boolean inside = DataScope.current().filter(DataScope::isPlatform).isPresent();
        TransactionTemplate template = inside ? together : apart;
        return DataScope.platform(DataScope.Duty.WEB).get(() -> template.execute(_ -> work.get()));
    }

    public void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }
}
