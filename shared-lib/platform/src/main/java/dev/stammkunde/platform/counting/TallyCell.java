package dev.stammkunde.platform.counting;

/**
 * One number that things add to.
 *
 * @param tally what is read together, such as a campaign
 * @param period such as a day; sorts like time, without {@code #}
 * @param name what is counted, such as {@code SENT}
 */
public record TallyCell(String tally, String period, String name) {

    /** Returns what lies in one item. */
    TallyPlace place() {
        return new TallyPlace(tally, period);
    }
}
