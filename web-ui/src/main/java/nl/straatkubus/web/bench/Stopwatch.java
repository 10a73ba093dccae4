package nl.straatkubus.web.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times two ways of doing the same in turn, so that a drifting machine slows both alike. */
final class Stopwatch {
    static final double NANOS_A_MILLISECOND = 1e6;

    private Stopwatch() {}

    /** Work that may fail. */
    interface Task {
        void run() throws Exception;
    }

    /** Median milliseconds of each, {@code ours} first. */
    static double[] medians(int warmUp, int turns, Task ours, Task baseline) throws Exception {
        double[] one = new double[turns];
        double[] other = new double[turns];
        for (int turn = -warmUp; turn < turns; turn++) {
            double first = time(ours);
            double second = time(baseline);
            if (turn >= 0) {
                one[turn] = first;
                other[turn] = second;
            }
        }
        return new double[] {median(one), median(other)};
    }

    /** Milliseconds. */
    static double time(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / NANOS_A_MILLISECOND;
    }

    /** Milliseconds that all processors together have worked for this process: waits for nobody, counts every thread. */
    static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / NANOS_A_MILLISECOND;
    }

    static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
