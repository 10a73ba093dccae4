package nl.straatkubus.platform.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose data the current work may touch, and in which duty. Every connection takes the role and search path of the scope
 * in which it is borrowed; without a scope there is no connection. The scope is bound to a block of code and cannot
 * outlive it, so that nothing of one municipality is carried over to the next request.
 *
 * <p>The scope comes from the signed-in principal or from the job's parameter, never from a request parameter.
 *
 * @param schema the PostgreSQL schema: {@code platform}, {@code shared} or a municipality's, such as {@code gm0505}
 * @param duty web (serves requests, cannot read raw observations) or worker (runs imports)
 */
public record DataScope(String schema, Duty duty) {
    private static final ScopedValue<DataScope> CURRENT = ScopedValue.newInstance();
    private static final String PLATFORM = "platform";
    private static final String SHARED = "shared";

    /** What a process does for a schema; each duty has its own database role. */
    public enum Duty {
        WEB,
        WORKER
    }

    public DataScope {
        if (!schema.matches("platform|shared|gm\\d{4}")) {
            throw new IllegalArgumentException("Not a schema of this platform: " + schema);
        }
    }

    public static DataScope platform(Duty duty) {
        return new DataScope(PLATFORM, duty);
    }

    public static DataScope shared(Duty duty) {
        return new DataScope(SHARED, duty);
    }

    public static DataScope municipality(MunicipalityCode code, Duty duty) {
        return new DataScope(code.schema(), duty);
    }

    /** The scope of the running code, empty outside any {@link #run} or {@link #get}. */
    public static Optional<DataScope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws IllegalStateException outside any scope */
    public static DataScope required() {
        return current()
                .orElseThrow(() ->
                        new IllegalStateException("No municipality is bound to this work, so no data may be touched"));
    }

    /** Runs the task with this scope bound. */
    public void run(Runnable task) {
        ScopedValue.where(CURRENT, this).run(task);
    }

    /** Computes a value with this scope bound. */
    public <T> T get(Supplier<T> task) {
        return ScopedValue.where(CURRENT, this).call(task::get);
    }

    /** As {@link #get}, for a task that may fail with a checked exception. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> task) throws X {
        return ScopedValue.where(CURRENT, this).call(task);
    }

    /** The municipality whose environment this is, empty for the platform's and the shared schema. */
    public Optional<MunicipalityCode> municipality() {
        return schema.startsWith("gm") ? Optional.of(MunicipalityCode.parse(schema)) : Optional.empty();
    }

    public boolean isShared() {
        return schema.equals(SHARED);
    }

    public boolean isPlatform() {
        return schema.equals(PLATFORM);
    }

    /** The database role that a connection takes in this scope, such as {@code sk_gm0505_web}. */
    public String role() {
        return "sk_" + schema + (duty == Duty.WEB ? "_web" : "_worker");
    }

    String searchPath() {
        return isPlatform() ? PLATFORM : isShared() ? SHARED : schema + ", " + SHARED;
    }
}
