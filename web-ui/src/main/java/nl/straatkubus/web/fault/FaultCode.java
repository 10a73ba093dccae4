package nl.straatkubus.web.fault;

import java.util.concurrent.ThreadLocalRandom;

/** Four signs that a person can read aloud, to find a fault in the log by. */
final class FaultCode {
    private static final int KINDS = 0x10000;

    private FaultCode() {}

    static String next() {
        return "%04X".formatted(ThreadLocalRandom.current().nextInt(KINDS));
    }
}
