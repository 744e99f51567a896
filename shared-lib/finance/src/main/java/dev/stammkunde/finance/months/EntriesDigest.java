package dev.stammkunde.finance.months;

/**
 * Which entries a month has, in a form that can be sealed.
 *
 * @param entries how many
 * @param sha256 of the 32 bytes of each entry's hash, in the order of customers (as Java orders
 *     texts) and sequences, in lower-case hexadecimal
 */
public record EntriesDigest(long entries, String sha256) {}
