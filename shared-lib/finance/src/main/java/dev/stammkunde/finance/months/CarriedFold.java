package dev.stammkunde.finance.months;

import dev.stammkunde.points.journal.LineSource;

/**
 * A month, and what the next one goes on from.
 *
 * @param accounts one line each, by customer; they are read once, and closing forgets them
 */
public record CarriedFold(FoldedMonth month, LineSource accounts) implements AutoCloseable {
    @Override
    public void close() {
        accounts.close();
    }
}
