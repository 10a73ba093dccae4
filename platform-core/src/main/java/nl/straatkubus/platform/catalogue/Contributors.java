package nl.straatkubus.platform.catalogue;

/**
 * The columns with the two contributors that count most in a figure, as a source names them for an amount: the turnover
 * of the largest firm in an area and of the next. With them a figure is judged by how much they dominate it, without
 * them by how many contribute.
 *
 * @param largest column with the share of the largest contributor, in the unit of the figure
 * @param second column with that of the second largest
 */
public record Contributors(String largest, String second) {
    /** @throws IllegalArgumentException when a column has no name or both have the same */
    public Contributors {
        if (largest == null || largest.isBlank() || second == null || second.isBlank()) {
            throw new IllegalArgumentException("The columns of both largest contributors are needed, or neither");
        }
        if (largest.equals(second)) {
            throw new IllegalArgumentException("The two largest contributors stand in one column: " + largest);
        }
    }
}
