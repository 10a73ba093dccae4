package nl.straatkubus.platform.views;

/**
 * Choices kept under a name.
 *
 * @param name of 1 to 80 characters, an owner's own
 * @param owner subject of who saved it
 * @param address the choices as the address of the screen holds them, without figures; at most 2000 characters
 * @param shared whether colleagues of the municipality see it too
 */
public record SavedView(long id, String name, String owner, String address, boolean shared) {}
