package nl.straatkubus.web.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells a failed start as one line on standard error, in the launcher's own manner. */
final class OneLineReport implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        String line = action == null ? analysis.getDescription() : analysis.getDescription() + ": " + action;
        System.err.println(
                "straatkubus: " + line.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.*$", "."));
    }
}
