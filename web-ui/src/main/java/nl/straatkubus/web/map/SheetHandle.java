package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntConsumer;

/** What a finger drags to make a sheet higher or lower. */
@Tag("sk-sheet-handle")
@JsModule("./map/sheet-handle.ts")
final class SheetHandle extends Component {
    /** @param settled takes the height that is nearest to where the sheet was let go: 0 a peek, 1 half, 2 full */
    SheetHandle(IntConsumer settled) {
        getElement()
                .addEventListener(
                        "sheet-settled",
                        event -> settled.accept(
                                event.getEventData().get("event.detail.height").asInt()))
                .addEventData("event.detail.height");
    }
}
