package nl.straatkubus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.straatkubus.platform.access.Machines;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away programs that ask too much, and notes that the others were used. */
final class CallRateFilter extends OncePerRequestFilter {
    private final CallRates rates;
    private final Machines machines;
    private final RefusalProblems problems;

    CallRateFilter(CallRates rates, Machines machines, RefusalProblems problems) {
        this.rates = rates;
        this.machines = machines;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof MachineToken machine) {
            Optional<Duration> wait = rates.tooMany(machine);
            if (wait.isPresent()) {
                problems.tooMany(request, response, wait.get());
                return;
            }
            machines.used(machine.getName());
        }
        chain.doFilter(request, response);
    }
}
