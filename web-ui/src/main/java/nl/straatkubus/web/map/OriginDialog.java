package nl.straatkubus.web.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.straatkubus.ingest.lineage.Lineage;
import nl.straatkubus.ingest.lineage.Lineages;
import nl.straatkubus.platform.access.Right;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.cube.Cube;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.Translations;

/** Where the colours of a picture come from: for each indicator back to its file, as far as the reader's function goes. */
final class OriginDialog extends Dialog {
    private final MapWords words;
    private final Formats formats;

    OriginDialog(Cube cube, MapPicture picture, Lineages lineages, MapWords words) {
        this.words = words;
        this.formats = words.formats();
        setHeaderTitle(getTranslation("map.origin"));
        setWidth("min(560px, 96vw)");
        for (Layer layer : picture.layers()) {
            Section section = new Section(new H3(words.name(layer.indicator())));
            section.addClassName("sk-origin");
            Optional<Lineage> lineage = lineages.of(cube, layer.indicator().code(), layer.period());
            lineage.ifPresentOrElse(
                    found -> section.add(
                            Tag.owner(found.owner(), getLocale()),
                            list(found),
                            more(found, cube.viewer().may(Right.MANAGE_DATA))),
                    () -> section.add(new Span(getTranslation("map.origin.none"))));
            add(section);
        }
        getFooter().add(new Button(getTranslation("map.origin.close"), click -> close()));
    }

    private DescriptionList list(Lineage lineage) {
        Lineage.Delivery delivery = lineage.delivery();
        DescriptionList list = new DescriptionList();
        list.addClassName("sk-origin-list");
        line(list, "source", lineage.source());
        line(list, "terms", Translations.textOr(getLocale(), "data.terms." + lineage.terms(), lineage.terms()));
        line(list, "dataset", lineage.title().in(getLocale()));
        line(list, "period", formats.period(lineage.period()));
        line(
                list,
                "release",
                getTranslation("map.origin.release.text", "" + lineage.release(), formats.date(lineage.releasedAt())));
        line(
                list,
                "version",
                getTranslation(
                        lineage.supplemented() ? "map.origin.version.supplemented" : "map.origin.version.text",
                        formats.number(lineage.version()),
                        formats.date(lineage.versionAt())));
        line(list, "received", formats.date(delivery.receivedAt()));
        line(
                list,
                "rows",
                getTranslation(
                        "map.origin.rows.text",
                        formats.number(delivery.rowsRead()),
                        formats.number(delivery.rowsTaken()),
                        formats.number(delivery.rowsLeftOut())));
        delivery.notes().forEach(note -> line(list, "note", note.text(getLocale())));
        delivery.file().ifPresent(file -> {
            line(list, "file", file.name() + ", " + formats.size(file.bytes()));
            line(list, "checksum", file.checksum());
            if (!file.by().isEmpty()) {
                line(list, "by", file.by());
            }
            file.droppedAt()
                    .ifPresent(at -> line(list, "kept", getTranslation("map.origin.dropped", formats.date(at))));
        });
        return list;
    }

    private void line(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation("map.origin." + key)), new DescriptionList.Description(value));
    }

    /** A steward goes on to the import itself. */
    private Span more(Lineage lineage, boolean steward) {
        Span more = new Span();
        if (steward && lineage.owner() == Ownership.OWN) {
            long id = lineage.delivery().importId();
            more.add(new Anchor("gegevens/import/" + id, words.text("map.origin.import", formats.number(id))));
        }
        return more;
    }
}
