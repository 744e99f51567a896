package dev.stammkunde.commands.ledger;

/**
 * Something that is stored otherwise than it must be.
 *
 * @param account partition of the account in the table, such as {@code shop#customer/7001}, or of
 *     what else it is about
 * @param where {@code account}, or which entry of it, or which other item
 * @param field what differs
 * @param stored what the table says
 * @param computed what follows from the entries
 */
public record Difference(
        String account, String where, String field, String stored, String computed) {

    static Difference ofAccount(String account, String field, String stored, String computed) {
        return new Difference(account, "account", field, stored, computed);
    }

    static Difference ofEntry(
            String account, long sequence, String field, String stored, String computed) {
        return new Difference(account, "entry " + sequence, field, stored, computed);
    }

    static Difference ofOrder(String order, String field, String stored, String computed) {
        return new Difference(order, "order", field, stored, computed);
    }

    static Difference ofItem(
            String partition, String sort, String field, String stored, String computed) {
        return new Difference(partition, sort, field, stored, computed);
    }

    @Override
    public String toString() {
        return "%s: %s: %s: stored %s, computed %s"
                .formatted(account, where, field, stored, computed);
    }
}
