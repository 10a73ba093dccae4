package nl.straatkubus.web.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** What the heap holds. */
final class Heap {
    private static final int BITS_A_MEGABYTE = 20;

    private Heap() {}

    /** Megabytes in use once everything unreachable is gone; from here on counts what is {@link #most}. */
    static long used() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() >> BITS_A_MEGABYTE;
    }

    /** The most megabytes in use since, garbage included. */
    static long most() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> BITS_A_MEGABYTE;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
