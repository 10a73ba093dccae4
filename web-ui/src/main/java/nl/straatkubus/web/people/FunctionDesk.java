package nl.straatkubus.web.people;

import java.util.List;
import nl.straatkubus.platform.access.Function;

/** What the table of functions asks of its screen. */
interface FunctionDesk {
    List<Function> functions();

    /** Whether the change was kept. */
    boolean put(Function function);

    void remove(Function function);

    /** Shows the map as somebody of this function sees it. */
    void look(Function function);
}
