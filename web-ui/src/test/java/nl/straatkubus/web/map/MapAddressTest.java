package nl.straatkubus.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import nl.straatkubus.platform.geography.AreaLevel;
import org.junit.jupiter.api.Test;

/** The level that follows from how far somebody looks in. */
class MapAddressTest {
    @Test
    void aLevelByZoomFollowsTheViewAndComesBackWithALink() {
        MapAddress begun =
                MapAddress.read(QueryParameters.fromString("i=bijstand")).levelByZoom();
        MapAddress far = begun.seeing(new MapAddress.Place(4.67, 51.8, 10.9));
        MapAddress near = far.seeing(new MapAddress.Place(4.67, 51.8, 14));

        assertThat(begun.choices().level()).isEqualTo(AreaLevel.NEIGHBOURHOOD);
        assertThat(far.choices().level()).isEqualTo(AreaLevel.DISTRICT);
        assertThat(near.choices().level()).isEqualTo(AreaLevel.PC6);
        assertThat(MapAddress.read(far.write())).isEqualTo(far);
    }

    @Test
    void aChosenLevelStaysWhereverOneLooks() {
        MapAddress chosen = MapAddress.read(QueryParameters.fromString("i=bijstand"))
                .levelByZoom()
                .at(AreaLevel.DISTRICT)
                .seeing(new MapAddress.Place(4.67, 51.8, 16));

        assertThat(chosen.choices().level()).isEqualTo(AreaLevel.DISTRICT);
        assertThat(chosen.byZoom()).isFalse();
    }
}
