package nl.straatkubus.web.shell;

/** The product's icons: strokes on a field of 20 by 20, in the colour of the text around them. */
public enum Icon {
    MAP("M2.8 5.2 7.6 3.4l4.8 1.8 4.8-1.8v11.4l-4.8 1.8-4.8-1.8-4.8 1.8zM7.6 3.4v11.4M12.4 5.2v11.4"),
    SIGNAL("M2 10.8h3.4l2.2-5.6 3.8 9.6 2.4-6.2 1 2.2h3.2"),
    DATA(
            "M3.6 5.4C3.6 4 6.5 3 10 3s6.4 1 6.4 2.4S13.5 7.8 10 7.8 3.6 6.8 3.6 5.4zM3.6 5.4v9.2C3.6 16 6.5 17 10 17s6.4-1 6.4-2.4V5.4M3.6 10c0 1.4 2.9 2.4 6.4 2.4s6.4-1 6.4-2.4"),
    KEY("M12.6 11.4a4.4 4.4 0 1 0-4.1-2.8L3 14.1V17h3v-2h2v-2h1.2l1.1-1.9c.7.2 1.5.3 2.3.3zM13.6 6.5h.01"),
    SEARCH("M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.4 13.4 17 17"),
    SHARE("M10 12.4V3.4M6.6 6.6 10 3.4l3.4 3.2M4 10.6v4.8C4 16.3 4.7 17 5.6 17h8.8c.9 0 1.6-.7 1.6-1.6v-4.8"),
    DOWN("M5.5 8 10 12.5 14.5 8"),
    UP("M5.5 12 10 7.5l4.5 4.5"),
    RIGHT("M8 5.5l4.5 4.5L8 14.5"),
    LOCK("M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6.4a3 3 0 0 1 6 0V9"),
    PLUS("M10 4v12M4 10h12"),
    PEN("M4 16l.8-3.4L13.2 4.2l2.6 2.6L7.4 15.2zM11.6 5.8l2.6 2.6"),
    GATHER("M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM14 11.5v5M11.5 14h5"),
    COMPARE("M3 4h14v12H3zM10 2.5v15"),
    CLOSE("M5 5l10 10M15 5 5 15"),
    CHECK("M4 10.5l4 4L16.5 6"),
    INFO("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.3v4.5M10 6.4h.01"),
    WARNING("M10 3 1.9 16.8h16.2zM10 8.2v4M10 14.5h.01"),
    FAILED("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.5 7.5l5 5M12.5 7.5l-5 5"),
    DONE("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM6.8 10.3l2.2 2.2 4.3-4.6"),
    LAYERS("M10 3 2.5 7l7.5 4 7.5-4zM2.5 10.4l7.5 4 7.5-4M2.5 13.8l7.5 4 7.5-4"),
    TABLE("M3 4.5h14v11H3zM3 8.2h14M3 11.8h14M8 8.2v7.3"),
    FILE("M5 2.8h6.5L15.5 7v9.2a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V3.8a1 1 0 0 1 1-1zM11.5 2.8V7h4"),
    DOWNLOAD("M10 3.5v9M6.6 9.5 10 12.8l3.4-3.3M4 16.5h12"),
    UPLOAD("M10 13V4M6.6 7.2 10 4l3.4 3.2M4 16.5h12"),
    RUNNING("M16.5 10a6.5 6.5 0 1 1-2-4.7l2 1.8M16.5 3.2v3.9h-3.9"),
    CLOCK("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.8V10l2.8 1.8"),
    UNDO("M4 7.5h8a4.5 4.5 0 0 1 0 9H7M7.2 4 3.5 7.5 7.2 11"),
    SWAP("M4 7h11.5M12.5 4l3 3-3 3M16 13H4.5M7.5 10l-3 3 3 3"),
    MORE("M4.5 10h.01M10 10h.01M15.5 10h.01"),
    ARROW("M4 10h12M11.5 5.5 16 10l-4.5 4.5"),
    BUILDING("M4 17V5.4L10.5 3v14M10.5 8l5.5 1.6V17M2.5 17h15M6.8 7.5h.9M6.8 10.5h.9M6.8 13.5h.9"),
    CONTRACT("M5 2.8h10v14.4H5zM7.5 6.5h5M7.5 9.5h5M7.5 12.5h2.5"),
    WORLD(
            "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.5 10h15M10 2.5c2.4 2.3 3.3 4.8 3.3 7.5s-.9 5.2-3.3 7.5c-2.4-2.3-3.3-4.8-3.3-7.5s.9-5.2 3.3-7.5z"),
    SHIELD("M10 2.8 4 5v4.6c0 3.7 2.5 6.3 6 7.6 3.5-1.3 6-3.9 6-7.6V5zM7.3 9.9l2 2 3.5-3.8"),
    PEOPLE(
            "M7 9a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 7 9zM2.2 16c.3-2.9 2.1-4.5 4.8-4.5s4.5 1.6 4.8 4.5M13 4a2.6 2.6 0 0 1 0 4.8M14.6 11.8c1.9.5 3 1.9 3.2 4.2"),
    COINS(
            "M7.5 8.5c2.8 0 5-1 5-2.3S10.3 4 7.5 4s-5 1-5 2.2 2.2 2.3 5 2.3zM2.5 6.3v7c0 1.2 2.2 2.2 5 2.2M12.5 6.3v2M2.5 9.8c0 1.2 2.2 2.2 5 2.2M13 16.5c2.5 0 4.5-.9 4.5-2s-2-2-4.5-2-4.5.9-4.5 2 2 2 4.5 2z"),
    HEART("M10 16.5S3.5 12.8 3.5 8.3A3.4 3.4 0 0 1 10 6.8a3.4 3.4 0 0 1 6.5 1.5c0 4.5-6.5 8.2-6.5 8.2z"),
    LEAF("M4.5 15.5C4 8.5 8 4.5 16 4c.5 8-3.5 12-9.5 11M3.5 17c1.2-3.5 3.5-6 7.5-8"),
    STAR("M10 3.2l2.1 4.4 4.8.6-3.5 3.3.9 4.8-4.3-2.4-4.3 2.4.9-4.8-3.5-3.3 4.8-.6z"),
    FILTER("M3 4h14l-5.4 6.3v5.2l-3.2 1.6v-6.8z"),
    HOUSE("M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.3 16.5v-4.3h3.4v4.3");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The icon as a component that screen readers skip: the word beside it says the same. */
    public Drawing draw(String... classNames) {
        Drawing drawing = new Drawing(svg());
        drawing.addClassNames("sk-icon");
        drawing.addClassNames(classNames);
        return drawing;
    }

    String svg() {
        return "<svg viewBox=\"0 0 20 20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"" + path
                + "\"/></svg>";
    }
}
