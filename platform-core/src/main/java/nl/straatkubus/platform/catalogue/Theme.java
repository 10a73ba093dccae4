package nl.straatkubus.platform.catalogue;

import java.util.Arrays;

/** The six themes, in the order of the screens. */
public enum Theme implements Coded {
    POPULATION_HOUSING("population-housing"),
    SOCIO_ECONOMIC("socio-economic"),
    SAFETY_COHESION("safety-cohesion"),
    SUPPORT_WELFARE("support-welfare"),
    ENVIRONMENT_NUISANCE("environment-nuisance"),
    HOUSING_VALUE("housing-value");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** One-based place on the screens and in the colour tokens ({@code --sk-theme-N}). */
    public int number() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException for an unknown code; the message lists the known ones */
    public static Theme of(String code) {
        return Coded.of(Arrays.asList(values()), code, "theme");
    }
}
