package nl.straatkubus.platform.accompanied;

import java.time.Instant;

/**
 * Somebody who looks along.
 *
 * @param number in the order of joining, from 1
 * @param name as the guest gave it
 */
public record Guest(int number, String name, Instant joined) {}
