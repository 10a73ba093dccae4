package nl.straatkubus.web.start;

/** What a database is for. The demo's passwords are public, so its accounts may never open real data. */
enum InstallationKind {
    DEMO("demo", "demo data", "leave --no-demo away"),
    PRODUCTION("production", "real data", "start with --no-demo");

    private final String code;
    private final String contents;
    private final String remedy;

    InstallationKind(String code, String contents, String remedy) {
        this.code = code;
        this.contents = contents;
        this.remedy = remedy;
    }

    /** As stored in {@code platform.installation}. */
    String code() {
        return code;
    }

    StartRefused refusalToOpenAs(InstallationKind asked) {
        return new StartRefused(
                "the database holds " + contents + " and cannot be opened as " + asked.code,
                remedy + ", or choose another with --data-dir");
    }
}
