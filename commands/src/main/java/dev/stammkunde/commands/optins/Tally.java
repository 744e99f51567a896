package dev.stammkunde.commands.optins;

/**
 * What became of the rows of a file.
 *
 * @param known rows that were imported before
 * @param erased rows of people whose data was erased since, which are left out
 * @param refused rows that are wrong
 * @param objected rows with a later objection, which stays the stronger word; counted as imported
 *     or known too
 */
public record Tally(long imported, long known, long erased, long refused, long objected) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                imported + other.imported,
                known + other.known,
                erased + other.erased,
                refused + other.refused,
                objected + other.objected);
    }

    /** Returns how many rows were looked at. */
    public long rows() {
        return imported + known + erased + refused;
    }
}
