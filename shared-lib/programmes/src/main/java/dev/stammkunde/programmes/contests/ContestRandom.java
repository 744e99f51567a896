package dev.stammkunde.programmes.contests;

/** Gives what nobody can guess. */
public interface ContestRandom {

    /** Returns an id that was never given before. */
    String entryId();

    /** Returns 32 bytes, as 64 digits of hexadecimal in lower case. */
    String seed();
}
