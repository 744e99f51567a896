package dev.stammkunde.platform;

/**
 * A value as it was read, with what a write must name to prove that nothing changed since.
 *
 * @param version 0 where nothing is stored yet; each write adds one
 */
public record Versioned<T>(T value, long version) {}
