package nl.straatkubus.platform.tiles;

import nl.straatkubus.platform.tenancy.DataScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Cuts geographies that were loaded by a version of the program that knew no tiles, beside the work of the day. */
@Component
final class CuttingAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(CuttingAtStart.class);

    private final CountryTiles tiles;
    private final boolean works;

    CuttingAtStart(CountryTiles tiles, @Value("${straatkubus.mode:both}") String mode) {
        this.tiles = tiles;
        this.works = !mode.equals("web");
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (works) {
            Thread.ofPlatform().name("cutting-tiles").daemon().start(this::cut);
        }
    }

    private void cut() {
        try {
            int cut = DataScope.shared(DataScope.Duty.WORKER).get(tiles::cutMissing);
            if (cut > 0) {
                LOG.info("Cut {} geographies into tiles", cut);
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("The tiles of older geographies wait for the next start: {}", unreachable.getMessage());
        }
    }
}
