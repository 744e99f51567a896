package dev.stammkunde.platform.counting;

/**
 * All tallies of one kind of things in a shop. They are counted anew together.
 *
 * @param kind such as {@code mails}, without {@code #}
 */
public record TallyBook(String kind, String shopId) {}
