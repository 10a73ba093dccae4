package nl.straatkubus.web.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The line between two maps that lie over each other, with a slider on it. */
@Tag("sk-divider")
@JsModule("./map/divider.ts")
final class Divider extends Component {
    Divider() {
        getElement().setProperty("label", getTranslation("map.beside.divider"));
        getElement().setProperty("spoken", getTranslation("map.beside.spoken"));
    }
}
