package nl.straatkubus.platform.signals;

/** The areas that an area is held against, so that what happens everywhere raises no alarm. */
interface Peers {
    /** Cases per unit among an area's peers, in one period of the panel; zero where none was released. */
    double rate(int area, int period);

    /** Compares each area with all other watched areas of the municipality. */
    static Peers allOthers(Panel panel) {
        double[] cases = new double[panel.periods()];
        double[] units = new double[panel.periods()];
        for (int area = 0; area < panel.areas(); area++) {
            for (int period = 0; period < panel.periods(); period++) {
                cases[period] += panel.cases()[area][period];
                units[period] += panel.units()[area][period];
            }
        }
        return (area, period) -> {
            double others = units[period] - panel.units()[area][period];
            return others == 0 ? 0 : (cases[period] - panel.cases()[area][period]) / others;
        };
    }
}
