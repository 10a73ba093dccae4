package nl.straatkubus.web.map;

/** Origins for somebody who looks along: what belongs to reading a picture, and no way to its files. */
record QuietOrigins(Origins followed) implements Origins {
    @Override
    public void show(MapPicture picture) {
        // There is nothing to open on a screen that follows another one.
    }

    @Override
    public boolean holdsEstimates(MapPicture picture) {
        return followed.holdsEstimates(picture);
    }
}
