package nl.straatkubus.web.map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;
import nl.straatkubus.platform.access.Viewer;
import nl.straatkubus.platform.views.SavedView;
import nl.straatkubus.platform.views.SavedViews;
import nl.straatkubus.web.business.Editing;
import nl.straatkubus.web.shell.Icon;
import nl.straatkubus.web.shell.MapScreen;

/** The views someone saved and those that colleagues share: to open, to save the present one, to remove. */
final class ViewsMenu extends MenuBar {
    private static final int LONGEST_NAME = 80;

    private final Viewer viewer;
    private final SavedViews views;
    private final Supplier<MapAddress> present;
    private final SubMenu menu;

    ViewsMenu(Viewer viewer, SavedViews views, Supplier<MapAddress> present) {
        this.viewer = viewer;
        this.views = views;
        this.present = present;
        addThemeNames("small");
        MenuItem item = addItem(Icon.LAYERS.draw());
        item.add(new Span(getTranslation("map.views")));
        menu = item.getSubMenu();
        fill();
    }

    private void fill() {
        menu.removeAll();
        List<SavedView> kept = views.of(viewer);
        kept.forEach(view -> menu.addItem(label(view), click -> UI.getCurrent()
                .navigate(MapScreen.ROUTE, QueryParameters.fromString(view.address()))));
        if (!kept.isEmpty()) {
            menu.addComponent(new Hr());
        }
        Editing.hold(menu.addItem(getTranslation("map.views.save"), click -> save()));
        if (kept.stream().anyMatch(this::own)) {
            Editing.hold(menu.addItem(getTranslation("map.views.remove"), click -> remove()));
        }
    }

    private boolean own(SavedView view) {
        return view.owner().equals(viewer.subject());
    }

    private String label(SavedView view) {
        return own(view)
                ? view.shared() ? getTranslation("map.views.shared", view.name()) : view.name()
                : getTranslation("map.views.of", view.name(), view.owner());
    }

    private void save() {
        Dialog dialog = new Dialog(getTranslation("map.views.save"));
        TextField name = new TextField(getTranslation("map.views.name"));
        name.setRequired(true);
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        Checkbox shared = new Checkbox(getTranslation("map.views.share"));
        Span hint = new Span(getTranslation("map.views.hint"));
        hint.addClassNames("sk-muted", "sk-12");
        Div fields = new Div(name, shared, hint);
        fields.addClassNames("sk-column", "sk-gap-10");
        dialog.add(fields);
        Button keep = new Button(getTranslation("map.views.keep"), click -> {
            if (name.getValue().isBlank()) {
                name.setInvalid(true);
                name.setErrorMessage(getTranslation("map.views.name.needed"));
                return;
            }
            String address = present.get().write().getQueryString();
            views.save(viewer, name.getValue(), address, shared.getValue());
            fill();
            dialog.close();
        });
        keep.addThemeNames("primary");
        dialog.getFooter().add(new Button(getTranslation("map.views.cancel"), click -> dialog.close()), keep);
        dialog.open();
        name.focus();
    }

    private void remove() {
        Dialog dialog = new Dialog(getTranslation("map.views.remove"));
        Div list = new Div();
        list.addClassNames("sk-column", "sk-gap-10");
        views.of(viewer).stream().filter(this::own).forEach(view -> {
            Span name = new Span(view.name());
            name.addClassName("sk-fill");
            Div row = new Div(name);
            Button drop = new Button(getTranslation("map.views.drop", view.name()), click -> {
                views.remove(viewer, view.id());
                row.setVisible(false);
                fill();
            });
            drop.addThemeNames("small", "danger");
            row.add(drop);
            row.addClassName("sk-between");
            list.add(row);
        });
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("map.views.close"), click -> dialog.close()));
        dialog.open();
    }
}
