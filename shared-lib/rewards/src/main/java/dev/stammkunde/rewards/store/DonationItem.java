package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationEntry;
import dev.stammkunde.rewards.donations.DonationEntry.Kind;
import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.RecipientId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Keys and items of what was given to organisations. Books of a shop lie together; entries and
 * payouts of an organisation in a currency too, entries in the order of their times.
 */
final class DonationItem {

    static final String ENTRY = "entry#";
    static final String PAYOUT = "payout#";
    static final String ENTRIES = "entries";
    static final String CANCELLED = "cancelled";

    private static final String ORGANISATION = "organisation";
    private static final String CURRENCY = "currency";
    private static final String AT = "at";
    private static final String LAST_AT = "lastAt";
    private static final String CLOSED = "closed";
    private static final String CLOSED_AT = "closedAt";
    private static final String REFERENCE = "reference";

    private DonationItem() {}

    static String ofShop(String shopId) {
        return "donations#" + KeyText.escape(shopId);
    }

    static String partition(RecipientId of) {
        return ofShop(of.shopId()) + '#' + KeyText.escape(of.organisation()) + '#' + of.currency();
    }

    private static ItemWriter key(String partition, String sort) {
        return new ItemWriter().text(KeyText.PK, partition).text(KeyText.SK, sort);
    }

    static Map<String, AttributeValue> bookKey(RecipientId of) {
        return bookKeyOf(of).toItem();
    }

    private static ItemWriter bookKeyOf(RecipientId of) {
        return key(
                ofShop(of.shopId()),
                "book#" + KeyText.escape(of.organisation()) + '#' + of.currency());
    }

    /** The place of an entry; all places of earlier times come before it. */
    static String entryPlace(Instant at, long number) {
        return ENTRY + KeyText.sortable(at) + "#%012d".formatted(number);
    }

    /** The place before all entries of a time. */
    static String before(Instant time) {
        return ENTRY + KeyText.sortable(time);
    }

    static Map<String, AttributeValue> entryKey(RecipientId of, Instant at, long number) {
        return key(partition(of), entryPlace(at, number)).toItem();
    }

    static Map<String, AttributeValue> payoutKey(RecipientId of, String payout) {
        return key(partition(of), PAYOUT + payout).toItem();
    }

    static Map<String, AttributeValue> book(DonationBook book) {
        ItemWriter item =
                bookKeyOf(book.recipient())
                        .text(ORGANISATION, book.recipient().organisation())
                        .text(CURRENCY, book.recipient().currency())
                        .number(ENTRIES, book.entries())
                        .text(LAST_AT, book.lastAt())
                        .number(CLOSED, book.closed())
                        .text(CLOSED_AT, book.closedAt());
        return sums(item, "sum", book.sums()).toItem();
    }

    static DonationBook book(String shopId, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new DonationBook(
                new RecipientId(shopId, item.text(ORGANISATION), item.text(CURRENCY)),
                item.number(ENTRIES),
                item.instant(LAST_AT),
                sums(item, "sum"),
                item.number(CLOSED),
                item.instant(CLOSED_AT));
    }

    static Map<String, AttributeValue> entry(DonationEntry entry) {
        ItemWriter item =
                key(partition(entry.recipient()), entryPlace(entry.at(), entry.number()))
                        .number("number", entry.number())
                        .text(AT, entry.at())
                        .text("kind", entry.kind())
                        .text("subject", entry.subject())
                        .number("points", entry.points());
        return sums(sums(item, "more", entry.change()), "sum", entry.after()).toItem();
    }

    static DonationEntry entry(RecipientId of, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new DonationEntry(
                of,
                item.number("number"),
                item.instant(AT),
                Kind.valueOf(item.text("kind")),
                item.text("subject"),
                item.number("points"),
                sums(item, "more"),
                sums(item, "sum"),
                item.has(CANCELLED));
    }

    static Map<String, AttributeValue> payout(Payout payout) {
        ItemWriter item =
                key(partition(payout.recipient()), PAYOUT + payout.id())
                        .text("until", payout.until())
                        .number("from", payout.from())
                        .text("fromAt", payout.fromAt())
                        .number("to", payout.to())
                        .text("toAt", payout.toAt())
                        .number("count", payout.count())
                        .number("given", payout.given())
                        .number("matched", payout.matched())
                        .text("preparedAt", payout.preparedAt())
                        .text("preparedBy", payout.preparedBy());
        Payout.Paid paid = payout.paid();
        return paid == null
                ? item.toItem()
                : item.text(REFERENCE, paid.reference())
                        .text("paidOn", paid.on())
                        .text("paidAt", paid.at())
                        .text("paidBy", paid.by())
                        .toItem();
    }

    static Payout payout(RecipientId of, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Payout(
                of,
                LocalDate.parse(item.text("until")),
                item.number("from"),
                item.instant("fromAt"),
                item.number("to"),
                item.instant("toAt"),
                item.number("count"),
                item.number("given"),
                item.number("matched"),
                item.instant("preparedAt"),
                item.text("preparedBy"),
                item.has(REFERENCE)
                        ? new Payout.Paid(
                                item.text(REFERENCE),
                                LocalDate.parse(item.text("paidOn")),
                                item.instant("paidAt"),
                                item.text("paidBy"))
                        : null);
    }

    private static ItemWriter sums(ItemWriter item, String prefix, DonationSums sums) {
        return item.number(prefix + "Count", sums.count())
                .number(prefix + "Given", sums.given())
                .number(prefix + "Matched", sums.matched())
                .number(prefix + "Paid", sums.paid());
    }

    private static DonationSums sums(ItemReader item, String prefix) {
        return new DonationSums(
                item.number(prefix + "Count"),
                item.number(prefix + "Given"),
                item.number(prefix + "Matched"),
                item.number(prefix + "Paid"));
    }
}
