package nl.straatkubus.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import nl.straatkubus.platform.access.Functions;
import nl.straatkubus.platform.access.Invitations;
import nl.straatkubus.platform.access.LastAdministrator;
import nl.straatkubus.platform.access.Users;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.factor.SecondFactors;
import nl.straatkubus.web.security.CurrentViewer;
import nl.straatkubus.web.security.Roles;
import nl.straatkubus.web.shell.AppShell;
import nl.straatkubus.web.shell.FoldedTable;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.Page;
import nl.straatkubus.web.shell.Tag;
import nl.straatkubus.web.text.Formats;
import nl.straatkubus.web.text.FunctionWords;

/** Who works here: inviting, giving functions, keeping out. */
@Route(value = "toegang", layout = AppShell.class)
@RolesAllowed(Roles.ADMINISTRATOR)
@CssImport("./styles/data.css")
@CssImport("./styles/privacy.css")
@CssImport("./styles/people.css")
public final class PeopleView extends Div implements HasDynamicTitle {
    private final PeopleDesk desk;
    private final Formats formats;
    private Set<String> secondStep = Set.of();
    private final Grid<Users.Account> table = new Grid<>();

    PeopleView(
            Users users, Functions functions, Invitations invitations, SecondFactors factors, CurrentViewer current) {
        desk = new PeopleDesk(users, functions, invitations, factors, current.viewer());
        formats = new Formats(getLocale());
        addClassName(Page.STYLE);
        Button invite = new Button(getTranslation("people.invite"), Icon.PLUS.draw());
        invite.addThemeNames("primary");
        invite.addClickListener(click -> new InviteDialog(desk, this::refresh).open());
        Div card = new Div(columns());
        card.addClassName("sk-card");
        add(new PeopleHead(PeopleView.class, Editing.hold(invite)), card);
        refresh();
    }

    private Grid<Users.Account> columns() {
        table.addThemeNames("no-border");
        table.setAllRowsVisible(true);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addComponentColumn(this::who)
                .setHeader(getTranslation("people.column.who"))
                .setWidth("220px")
                .setFlexGrow(3);
        table.addColumn(this::functions)
                .setHeader(getTranslation("people.column.functions"))
                .setWidth("200px")
                .setFlexGrow(3);
        table.addColumn(this::lastSeen)
                .setHeader(getTranslation("people.column.seen"))
                .setWidth("150px")
                .setFlexGrow(1);
        table.addComponentColumn(this::actions)
                .setHeader(getTranslation("people.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        FoldedTable.fold(
                table,
                getTranslation("people.column.who"),
                account -> FoldedTable.lines(
                        who(account),
                        FoldedTable.line(getTranslation("people.column.functions"), functions(account)),
                        FoldedTable.line(getTranslation("people.column.seen"), lastSeen(account)),
                        actions(account)));
        return table;
    }

    private String functions(Users.Account account) {
        return account.functions().isEmpty()
                ? getTranslation("people.no-function")
                : FunctionWords.titles(account.functions(), getLocale());
    }

    private String lastSeen(Users.Account account) {
        return account.lastSeen().map(formats::date).orElse(getTranslation("people.never"));
    }

    private Component who(Users.Account account) {
        Span name = new Span(account.name());
        name.addClassName("sk-medium");
        Div first = new Div(name);
        first.addClassName("sk-row");
        if (account.blocked()) {
            first.add(Tag.of(Tag.Tone.BAD, Icon.LOCK, getTranslation("people.blocked")));
        } else if (desk.isOwn(account)) {
            first.add(Tag.of(Tag.Tone.PLAIN, getTranslation("people.you")));
        }
        if (secondStep.contains(account.email())) {
            first.add(Tag.of(Tag.Tone.OK, Icon.SHIELD, getTranslation("people.second-step")));
        }
        Span email = new Span(account.email());
        email.addClassNames("sk-12", "sk-muted");
        Div who = new Div(first, email);
        who.addClassNames("sk-column", "pp-who");
        return who;
    }

    private Component actions(Users.Account account) {
        Button change = new Button(
                getTranslation("people.change"), click -> new AssignDialog(desk, account, this::refresh).open());
        Button block = new Button(
                getTranslation(account.blocked() ? "people.unblock" : "people.block"), click -> block(account));
        List.of(change, block).forEach(button -> button.addThemeNames("tertiary", "small"));
        change.setAriaLabel(getTranslation("people.change.of", account.name()));
        block.setAriaLabel(getTranslation(account.blocked() ? "people.unblock.of" : "people.block.of", account.name()));
        block.setEnabled(!desk.isOwn(account));
        Div actions = new Div(change, block);
        if (secondStep.contains(account.email()) && !desk.isOwn(account)) {
            Button reset = new Button(getTranslation("people.second-step.reset"), click -> askReset(account));
            reset.addThemeNames("tertiary", "small");
            reset.setAriaLabel(getTranslation("people.second-step.reset.of", account.name()));
            actions.add(reset);
        }
        actions.addClassName("sk-row");
        return Editing.hold(actions);
    }

    /** Takes hold at once, in every window that is open, so it is one click; the same click takes it back. */
    private void block(Users.Account account) {
        try {
            desk.block(account.email(), !account.blocked());
            Notification.show(
                    getTranslation(account.blocked() ? "people.unblock.done" : "people.block.done", account.name()));
        } catch (LastAdministrator nobodyLeft) {
            Notification.show(getTranslation("people.last-administrator"));
        }
        refresh();
    }

    /** Makes signing in weaker until that person sets it up again, so it is asked once more. */
    private void askReset(Users.Account account) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("people.second-step.reset.of", account.name()));
        sure.setText(getTranslation("people.second-step.reset.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("people.cancel"));
        sure.setConfirmText(getTranslation("people.second-step.reset"));
        sure.addConfirmListener(confirmed -> {
            desk.resetSecondStep(account.email());
            refresh();
        });
        sure.open();
    }

    private void refresh() {
        secondStep = desk.withSecondStep();
        table.setItems(desk.people());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.page");
    }
}
