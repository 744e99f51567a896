package dev.stammkunde.programmes.contests;

/**
 * An entry that was drawn.
 *
 * @param number of the entry in the list, from 1
 * @param entry its id
 * @param prize the number of the prize in the document, from 1; 0 where it won none
 */
public record Drawn(int number, String entry, DrawnState state, int prize) {

    Drawn declined() {
        return new Drawn(number, entry, DrawnState.DECLINED, prize);
    }
}
