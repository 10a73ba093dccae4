package nl.straatkubus.web.shell;

/** The cube of streets. */
public final class Logo {
    public static final String SVG = """
            <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">\
            <path d="M16 2 28.5 9v14L16 30 3.5 23V9z" fill="var(--sk-accent)"/>\
            <path d="M16 16 28.5 9v14L16 30z" fill="#16306d"/>\
            <path d="M16 2 28.5 9 16 16 3.5 9z" fill="#5b82d0"/>\
            <path d="M9.6 5.6 22.2 12.6V26.5M22.4 5.6 9.8 12.6V26.5" fill="none" stroke="#fff" stroke-width="1.7"/></svg>""";

    private Logo() {}
}
