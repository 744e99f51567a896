package dev.stammkunde.platform.counting;

/** The numbers of a tally in one period. */
public record TallyPlace(String tally, String period) {}
