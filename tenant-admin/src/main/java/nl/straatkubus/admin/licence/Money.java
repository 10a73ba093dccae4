package nl.straatkubus.admin.licence;

/**
 * An amount in whole euro cents, never negative: what is given back says so by its kind, not by a sign.
 *
 * @param cents for example 3850000 for 38,500 euros
 */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException for a negative amount */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount cannot be negative: " + cents);
        }
    }

    public static Money euros(long euros) {
        return new Money(Math.multiplyExact(euros, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** @throws IllegalArgumentException when the other is more than this */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** This share of the amount in whole cents, half a cent upwards. */
    public Money percent(int percentage) {
        return new Money(Math.addExact(Math.multiplyExact(cents, (long) percentage), 50L) / 100L);
    }

    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
