package nl.straatkubus.web.licence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import nl.straatkubus.web.business.Words;

/** Everything that the municipality has here, to take along. */
final class TakeCard extends Div {
    TakeCard(LicenceDesk desk, Words words) {
        addClassNames("op-card", "op-padded");
        Paragraph about = new Paragraph(getTranslation("licence.take.about"));
        about.addClassName("op-quiet-text");
        DownloadHandler download = event -> {
            event.setFileName("straatkubus-" + desk.today() + ".zip");
            event.setContentType("application/zip");
            desk.takeAlong(event.getOutputStream());
        };
        add(new H2(getTranslation("licence.take.title")), about, new Anchor(download, getTranslation("licence.take")));
        desk.takenOn().ifPresent(day -> {
            Paragraph last = new Paragraph(getTranslation("licence.take.last", words.day(day)));
            last.addClassName("op-quiet-text");
            add(last);
        });
    }
}
