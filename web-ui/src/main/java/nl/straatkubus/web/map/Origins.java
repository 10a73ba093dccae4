package nl.straatkubus.web.map;

/** Where the figures of pictures come from. */
interface Origins {
    /** Shows it, for each indicator back to its file. */
    void show(MapPicture picture);

    /** Whether figures in a picture were delivered for four-digit postcodes, so that those of neighbourhoods are estimates. */
    boolean holdsEstimates(MapPicture picture);
}
