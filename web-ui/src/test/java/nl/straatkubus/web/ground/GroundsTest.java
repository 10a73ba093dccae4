package nl.straatkubus.web.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundsTest {
    private static final String MAP = "https://tiles.example:8443/grey/{z}/{x}/{y}.png";

    @Test
    void what_has_an_address_is_offered_and_browsers_may_fetch_it_from_there_only() {
        Grounds grounds = new Grounds(MAP, "Kadaster", " ", "");

        assertThat(grounds.tiles(Ground.MAP)).contains(new Grounds.Tiles(MAP, "Kadaster"));
        assertThat(grounds.tiles(Ground.PHOTO)).isEmpty();
        assertThat(grounds.tiles(Ground.OWN)).isEmpty();
        assertThat(grounds.origins()).containsExactly("https://tiles.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example/{z}/{x}.png",
                "ftp://tiles.example/{z}/{x}/{y}",
                "https://tiles.example/{z}/{x}/{y}; script-src *",
                "https://tiles.example'/{z}/{x}/{y}"
            })
    void an_address_that_is_none_is_refused_at_the_start(String address) {
        assertThatThrownBy(() -> new Grounds(address, "", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }
}
