package dev.stammkunde.programmes.limited;

/** What is wrong with a sale that the shop made all the same: nobody can stop it. */
public enum SaleDoubt {
    /** Its customer had claimed no piece, and there was one. */
    WITHOUT_CLAIM,
    /** It was placed after the hold was over, and there was still a piece. */
    AFTER_HOLD,
    /** It was placed before the public start, and no claim had let it through. */
    TOO_EARLY,
    /** Its customer has another piece, or may not have one again. */
    SECOND_PURCHASE,
    /** The shop gave it the claim of another customer than the order's. */
    OTHER_CUSTOMER,
    /** It has more than one piece. */
    MORE_THAN_ONE,
    /** There was no piece left: the shop has sold more than there is. */
    BEYOND_STOCK;

    /** Whether somebody must decide what becomes of the order. */
    public boolean isForPeople() {
        return switch (this) {
            case WITHOUT_CLAIM, AFTER_HOLD -> false;
            case TOO_EARLY, SECOND_PURCHASE, OTHER_CUSTOMER, MORE_THAN_ONE, BEYOND_STOCK -> true;
        };
    }
}
