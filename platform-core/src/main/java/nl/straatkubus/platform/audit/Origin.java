package nl.straatkubus.platform.audit;

/** From where the running work was asked for. */
public final class Origin {
    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Origin() {}

    /** Runs a task that was asked for from a device's address. */
    public static <T, X extends Throwable> T call(String address, ScopedValue.CallableOp<T, X> task) throws X {
        return ScopedValue.where(CURRENT, address).call(task);
    }

    static String current() {
        return CURRENT.isBound() ? CURRENT.get() : "";
    }
}
