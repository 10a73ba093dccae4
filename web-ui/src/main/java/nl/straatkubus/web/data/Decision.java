package nl.straatkubus.web.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import nl.straatkubus.ingest.job.Filling;
import nl.straatkubus.ingest.job.ImportReview;
import nl.straatkubus.ingest.job.ImportRun;

/** The ways to go on with a held import; one that lacks many areas has two. */
public final class Decision extends Div {
    /**
     * @param allowed whether the reader may decide now
     * @param decided told how it goes on; empty: not at all
     */
    public Decision(ImportRun held, ImportReview review, boolean allowed, Consumer<Optional<Filling>> decided) {
        addClassNames("sk-row", "sk-wrap");
        boolean partial =
                review.warnings().stream().anyMatch(warning -> warning.code().equals("warning.partial"));
        boolean columns = isAboutColumns(held);
        Button reject = new Button(getTranslation("data.run.reject"), click -> decided.accept(Optional.empty()));
        reject.addThemeNames("danger");
        add(reject);
        if (partial) {
            add(new Button(
                    getTranslation("data.run.supplement"), click -> decided.accept(Optional.of(Filling.SUPPLEMENT))));
        }
        String go = columns ? "data.run.release.columns" : partial ? "data.run.replace" : "data.run.release";
        Filling filling = columns ? held.filling() : Filling.REPLACE;
        Button release = new Button(getTranslation(go), click -> decided.accept(Optional.of(filling)));
        release.addThemeNames("primary");
        add(release);
        getChildren().map(Button.class::cast).forEach(button -> button.setEnabled(allowed));
    }

    /** Held before its rows were looked at, because its columns are not the usual ones. */
    private static boolean isAboutColumns(ImportRun held) {
        return held.failure()
                .filter(why -> why.code().equals("import.layout-changed"))
                .isPresent();
    }
}
