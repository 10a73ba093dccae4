package nl.straatkubus.web.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import nl.straatkubus.platform.interventions.Evaluation;
import nl.straatkubus.platform.interventions.Intervention;
import nl.straatkubus.platform.interventions.Plan;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;

/** One intervention: what, who, from when to when, what it is for, and what became of that. */
final class InterventionCard extends Article {
    private static final long serialVersionUID = 1L;

    /** @param evaluation empty where it aims at no figure that the viewer sees */
    InterventionCard(Intervention one, Optional<String> aim, Optional<Evaluation> evaluation, TimelineWords words) {
        addClassName("sk-intervention");
        Plan plan = one.plan();
        Span when = new Span(plan.lead() + " · " + words.duration(plan));
        when.addClassNames("sk-13", "sk-muted");
        Div head = new Div(new H3(plan.title()), when);
        head.addClassName("sk-column");
        add(head);
        if (!plan.description().isEmpty()) {
            add(small(plan.description()));
        }
        aim.ifPresent(text -> add(small(text)));
        if (!plan.partners().isEmpty()) {
            add(small(words.text("timeline.with", String.join(", ", plan.partners()))));
        }
        evaluation.ifPresent(it -> add(outcome(it, words)));
    }

    private static Paragraph small(String text) {
        Paragraph small = new Paragraph(text);
        small.addClassName("sk-13");
        return small;
    }

    private static Div outcome(Evaluation evaluation, TimelineWords words) {
        Div outcome = new Div(small(words.outcome(evaluation)));
        outcome.addClassName("sk-outcome");
        if (evaluation instanceof Evaluation.Compared it) {
            outcome.add(small(words.text("timeline.no-proof")));
            UnorderedList cautions = new UnorderedList();
            it.cautions().stream().sorted().forEach(one -> cautions.add(new ListItem(words.caution(one))));
            cautions.addClassName("sk-13");
            outcome.add(cautions);
        }
        return outcome;
    }

    /** Adds what a planner can do with it. */
    void changeable(Runnable change, Runnable remove, TimelineWords words) {
        Button edit = new Button(words.text("timeline.change"), Icon.PEN.draw(), click -> change.run());
        Button delete = new Button(words.text("timeline.remove"), Icon.CLOSE.draw(), click -> {
            ConfirmDialog sure = new ConfirmDialog(
                    words.text("timeline.remove.title"),
                    words.text("timeline.remove.text"),
                    words.text("timeline.remove"),
                    confirmed -> remove.run());
            sure.setCancelable(true);
            sure.setCancelText(words.text("timeline.cancel"));
            sure.setConfirmButtonTheme("error primary");
            sure.open();
        });
        edit.addThemeNames("small");
        delete.addThemeNames("small", "danger");
        Div actions = new Div(edit, delete);
        actions.addClassName("sk-row");
        add(Editing.hold(actions));
    }
}
