package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntConsumer;

/** Walks through the periods, one after another, as long as it has the focus. */
@Tag("sk-play")
@JsModule("./map/period-play.ts")
final class PlayButton extends Component {
    PlayButton(IntConsumer wanted) {
        getElement().setProperty("play", getTranslation("map.play"));
        getElement().setProperty("stop", getTranslation("map.play.stop"));
        getElement()
                .addEventListener(
                        "period-wanted",
                        event -> wanted.accept(
                                event.getEventData().get("event.detail.period").asInt()))
                .addEventData("event.detail.period");
    }

    void show(int at, int last) {
        getElement().setProperty("at", at);
        getElement().setProperty("last", last);
        setVisible(last > 0);
    }
}
