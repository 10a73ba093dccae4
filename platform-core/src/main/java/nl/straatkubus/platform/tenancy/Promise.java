package nl.straatkubus.platform.tenancy;

/**
 * What a commit promises: usually that nothing undoes it, for which it waits for the disk. Work that can be done again
 * need not wait after each of its steps. When the server itself crashes, its last commits of less than a second may be
 * gone, the latest first and never one without those after it, and whoever takes the work up finds it as it was then.
 * Connections that are borrowed within such work are bound to it (PostgreSQL manual, "Asynchronous Commit").
 */
public final class Promise {
    private static final ScopedValue<Boolean> WAITS = ScopedValue.newInstance();

    private Promise() {}

    /** Does work whose steps do not wait for the disk. The next commit that does makes all of them last. */
    public static <T, X extends Throwable> T soon(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(WAITS, false).call(work);
    }

    /** Does a part of such work that lasts once it is done. */
    public static void kept(Runnable work) {
        ScopedValue.where(WAITS, true).run(work);
    }

    static boolean waits() {
        return WAITS.orElse(true);
    }
}
