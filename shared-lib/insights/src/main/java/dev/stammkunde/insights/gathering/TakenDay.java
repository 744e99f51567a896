package dev.stammkunde.insights.gathering;

/**
 * A day of the journal that was read.
 *
 * @param parts names all that it held then
 * @param unreadable lines that are no entries of it, or claim one place together
 */
public record TakenDay(String parts, long unreadable) {}
