package nl.straatkubus.web.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Speaks before the framework's own analyzer, which knows nothing of the launcher's options. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException taken) {
        return new FailureAnalysis(
                "port " + taken.getPort() + " is in use",
                "stop what listens there, or choose another with --port",
                taken);
    }
}
