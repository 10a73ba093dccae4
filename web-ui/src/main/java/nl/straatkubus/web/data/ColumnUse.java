package nl.straatkubus.web.data;

import java.util.Locale;

/** What a column of a file is used for. */
enum ColumnUse {
    NONE,
    AREA,
    UNTIL,
    PERIOD,
    FIGURE,
    WHOLE,
    KIND,
    VALUE,
    PART;

    /** Key of its name. */
    String key() {
        return "data.use." + name().toLowerCase(Locale.ROOT);
    }
}
