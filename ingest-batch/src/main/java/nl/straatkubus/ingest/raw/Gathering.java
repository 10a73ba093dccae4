package nl.straatkubus.ingest.raw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers observations into blocks, in whatever order they come. A file sorted by area keeps a block open for each of its
 * periods, so the number of observations that wait is bounded, whatever the file.
 */
final class Gathering {
    private static final int WAITING = 400_000;

    /** In the order in which they were opened: the same delivery again gives the same blocks one after the other. */
    private final Map<RawBlock.Key, RawBlock> open = new LinkedHashMap<>();

    private final Consumer<RawBlock> store;
    private int waiting;

    Gathering(Consumer<RawBlock> store) {
        this.store = store;
    }

    void add(RawObservation one) {
        RawBlock.Key key = new RawBlock.Key(one.indicator(), one.municipality(), one.period());
        RawBlock block = open.computeIfAbsent(key, RawBlock::new);
        block.add(one);
        waiting++;
        if (block.isFull()) {
            open.remove(key);
            waiting -= block.size();
            store.accept(block);
        } else if (waiting > WAITING) {
            finish();
        }
    }

    /** Hands over what still waits. */
    void finish() {
        open.values().forEach(store);
        open.clear();
        waiting = 0;
    }
}
