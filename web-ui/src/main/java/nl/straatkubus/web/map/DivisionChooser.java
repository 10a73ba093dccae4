package nl.straatkubus.web.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.straatkubus.platform.cube.Classes;

/** Chooses how figures fall into classes; limits of one's own begin as those that are on the map. */
final class DivisionChooser {
    private static final String OWN = "own";

    private final MapWords words;
    private final Consumer<Division> chosen;
    private final Select<String> method = new Select<>();
    private final TextField limits = new TextField();
    private final Div typed = new Div(limits);
    private Classes shown;

    DivisionChooser(MapWords words, Consumer<Division> chosen) {
        this.words = words;
        this.chosen = chosen;
        method.setItems(Stream.concat(Stream.of(Classes.Method.values()).map(Classes.Method::code), Stream.of(OWN))
                .toList());
        method.setItemLabelGenerator(code -> words.text("map.classes." + code));
        method.setAriaLabel(words.text("map.classes"));
        method.addThemeNames("small");
        method.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        limits.setLabel(words.text("map.classes.limits"));
        limits.setHelperText(words.text("map.classes.limits.how", Division.MOST));
        limits.setErrorMessage(words.text("map.classes.limits.wrong", Division.MOST));
        limits.setManualValidation(true);
        limits.addThemeNames("small");
        limits.setWidthFull();
        limits.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Division.typed(change.getValue()).ifPresentOrElse(chosen, () -> limits.setInvalid(true));
            }
        });
        typed.addClassName("sk-limits");
    }

    Select<String> method() {
        return method;
    }

    Div limits() {
        return typed;
    }

    /** @param offered whether the picture falls into classes that one can choose */
    void show(MapPicture picture, Division current, boolean offered) {
        shown = picture.classes().orElse(null);
        method.setVisible(offered);
        method.setValue(current.isOwn() ? OWN : current.method().code());
        typed.setVisible(offered && current.isOwn());
        limits.setInvalid(false);
        limits.setValue(current.limits().stream().map(this::written).collect(Collectors.joining("  ")));
    }

    private void choose(String code) {
        if (!code.equals(OWN)) {
            chosen.accept(Division.by(Classes.Method.of(code)));
        } else if (shown == null || shown.count() < 2) {
            chosen.accept(new Division(Classes.Method.NATURAL, List.of(0f)));
        } else {
            String now = Stream.iterate(0, i -> i < shown.count() - 1, i -> i + 1)
                    .map(i -> written(shown.upper()[i]))
                    .collect(Collectors.joining(" "));
            Division.typed(now).ifPresent(chosen);
        }
    }

    private String written(float limit) {
        String number = TakenFile.number(Math.round(limit * 10) / 10f);
        return words.formats().locale().getLanguage().equals("nl") ? number.replace('.', ',') : number;
    }
}
