package nl.straatkubus.ingest.job;

/**
 * How many rows went which way.
 *
 * @param rejected with a fault other than lying outside the geography
 * @param outside faulty only because the area is not in the geography
 * @param elsewhere about places that a nation-wide file holds and this platform does not
 */
record Tally(long read, long accepted, long rejected, long outside, long elsewhere) {
    long areasNotFound() {
        return outside + elsewhere;
    }

    long bad() {
        return rejected + outside;
    }
}
