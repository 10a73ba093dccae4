package nl.straatkubus.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** An invented city in the colours of the map. Decoration: it shows no figure of any place. */
@Tag("city-backdrop")
@JsModule("./signin/city-backdrop.ts")
final class CityBackdrop extends Component {}
