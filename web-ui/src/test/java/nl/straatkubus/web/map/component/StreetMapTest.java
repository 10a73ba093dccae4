package nl.straatkubus.web.map.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreetMapTest {

    private final StreetMap map = new StreetMap();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyWordOnTheMapExistsInBothLanguages(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of(language));
        assertThat(MapTexts.KEYS).allSatisfy(key -> assertThat(words.getString(MapTexts.PREFIX + key))
                .isNotBlank());
    }

    @Test
    void aShapeThatWasChosenInTheBrowserIsSelectedOnTheServerToo() {
        List<String> heard = new ArrayList<>();
        map.addAreaSelectedListener(chosen -> heard.add(chosen.node() + " " + chosen.code()));

        ComponentUtil.fireEvent(map, new AreaSelectedEvent(map, true, 4711, "3311AB"));

        assertThat(heard).containsExactly("4711 3311AB");
        assertThat(map.getElement().getProperty("selected")).isEqualTo("3311AB");
        map.clearSelection();
        assertThat(map.getElement().getProperty("selected")).isEmpty();
    }

    @Test
    void theSamePlaceCanBeAskedForAgainAfterThePersonMovedAway() {
        map.fit("BU05050101");
        String first = aim();
        map.fit("BU05050101");
        assertThat(aim()).contains("BU05050101").isNotEqualTo(first);
    }

    @Test
    void ownTextsGoOverEarlierOnes() {
        map.show(labelled("Huurachterstand, 2024"));
        map.show(labelled("Huurachterstand, 2025"));
        assertThat(map.getElement().getPropertyRaw("texts").toString())
                .contains("2025")
                .doesNotContain("2024");
    }

    @Test
    void aLookSaysTheSameBehindAPaintAsOnThePage() {
        Look look = labelled("Huurachterstand, 2025");
        map.show(look);

        JsonNode behind = JsonMapper.builder().build().readTree(look.json());
        assertThat(behind.get("palette").toString())
                .isEqualTo(map.getElement().getPropertyRaw("palette").toString());
        assertThat(behind.get("valueFormat").toString())
                .isEqualTo(map.getElement().getPropertyRaw("valueFormat").toString());
        assertThat(behind.get("paint").stringValue()).isEqualTo(map.getElement().getProperty("paint"));
    }

    @Test
    void everyAnswerToAClickEndsTheGuessing() {
        map.askAhead("map/paint?lang=nl");
        String first = map.getElement().getProperty("lead");
        map.askAhead("map/paint?lang=nl");

        assertThat(map.getElement().getProperty("lead"))
                .startsWith("map/paint?lang=nl&")
                .isNotEqualTo(first);
    }

    private static Look labelled(String label) {
        return new Look(
                "map/paint",
                List.of("#fff"),
                Optional.empty(),
                new Look.Format("%", 0, Locale.ENGLISH, false),
                Map.of("label", label));
    }

    private String aim() {
        return map.getElement().getPropertyRaw("aim").toString();
    }
}
