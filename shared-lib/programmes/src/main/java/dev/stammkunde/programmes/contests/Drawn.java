package dev.stammkunde.programmes.contests;

/**
 * An entry that was drawn.
 *
 * @param number of the entry in the list, from 1
 * @param entry its id where it won; empty where it was passed over, and the number tells which one
 * @param prize the number of the prize in the document, from 1; 0 where it won none
 */
public record Drawn(int number, String entry, DrawnState state, int prize) {

    /** Makes one that won nothing. */
    static Drawn passed(int number, DrawnState state) {
        return new Drawn(number, "", state, 0);
    }

    Drawn declined() {
        return new Drawn(number, entry, DrawnState.DECLINED, prize);
    }
}
