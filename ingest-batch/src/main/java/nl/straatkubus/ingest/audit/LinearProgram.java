package nl.straatkubus.ingest.audit;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** The least and the most that a linear expression can be, its variables between 0 and their limits, under equations. */
final class LinearProgram {
    private final double[] limits;
    private final List<Row> equations = new ArrayList<>();
    private final List<Row> ceilings = new ArrayList<>();

    private record Row(double[] coefficients, double level) {}

    /** @param limits of the variables; infinite where there is none */
    LinearProgram(double[] limits) {
        this.limits = limits;
    }

    void equal(double[] coefficients, double level) {
        equations.add(new Row(coefficients, level));
    }

    void between(double[] coefficients, double least, double most) {
        if (least == most) {
            equal(coefficients, least);
        } else {
            atMost(coefficients, most);
            atMost(negated(coefficients), -least);
        }
    }

    void atMost(double[] coefficients, double level) {
        ceilings.add(new Row(coefficients, level));
    }

    Interval range(double[] expression) {
        if (equations.isEmpty() && ceilings.isEmpty()) {
            return unbound(expression);
        }
        return new Interval(least(expression), -least(negated(expression)));
    }

    private Interval unbound(double[] expression) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < expression.length; i++) {
            low += expression[i] < 0 ? expression[i] * limits[i] : 0;
            high += expression[i] > 0 ? expression[i] * limits[i] : 0;
        }
        return new Interval(low, high);
    }

    private double least(double[] expression) {
        LinearSolver.Builder builder = LinearSolver.newBuilder(expression)
                .lower(new double[limits.length])
                .upper(limits);
        equations.forEach(row -> builder.equality(row.level(), row.coefficients()));
        ceilings.forEach(row -> builder.inequality(row.level(), row.coefficients()));
        Optimisation.Result result = builder.solve();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            // The truth itself fulfils every equation, so there is always an answer.
            throw new IllegalStateException("No answer to a linear programme: " + result.getState());
        }
        double sum = 0;
        for (int i = 0; i < expression.length; i++) {
            sum += expression[i] == 0 ? 0 : expression[i] * result.doubleValue(i);
        }
        return sum;
    }

    private static double[] negated(double[] expression) {
        double[] negated = new double[expression.length];
        for (int i = 0; i < expression.length; i++) {
            negated[i] = -expression[i];
        }
        return negated;
    }
}
