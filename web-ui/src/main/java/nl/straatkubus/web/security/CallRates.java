package nl.straatkubus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much each program may call. */
@Component
final class CallRates {
    private final Turns turns;
    private final int most;

    CallRates(Clock clock, SecuritySettings settings) {
        this.turns = new Turns(clock);
        this.most = settings.programs().callsPerMinute();
    }

    /** @return how long to wait, for a call that is too many */
    Optional<Duration> tooMany(MachineToken machine) {
        int perMinute = Math.min(most, machine.callsPerMinute().orElse(most));
        return turns.tooMany(machine.getName(), perMinute);
    }
}
