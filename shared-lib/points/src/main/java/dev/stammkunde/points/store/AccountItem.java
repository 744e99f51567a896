package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.ACCOUNT_ITEM;
import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.PointsAccount;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An account as an item.
 *
 * <p>Lots are packed into one text ({@link LotsText}), so that an account with dozens of lots stays
 * under 1 KB and a booking costs two write units for it.
 */
public final class AccountItem {

    public static final String VERSION = "version";
    private static final String HEAD = "head";
    private static final String LOTS = "lots";
    private static final String DEBT = "debt";
    private static final String RESERVED = "reserved";
    private static final String REWARDED = "rewarded";
    private static final String BOOKED_AT = "bookedAt";
    private static final String MERGED_INTO = "mergedInto";
    private static final String MERGED_FROM = "mergedFrom";
    private static final String SECTIONS = "sections";
    private static final String UNITS = "units";

    private AccountItem() {}

    public static Map<String, AttributeValue> toItem(PointsAccount account) {
        ItemWriter item =
                new ItemWriter()
                        .text(PK, PointsKeys.accountPartition(account.id()))
                        .text(SK, ACCOUNT_ITEM)
                        .number(VERSION, account.sequence())
                        .bytes(HEAD, account.head().bytes())
                        .text(LOTS, LotsText.pack(account.lots()))
                        .number(DEBT, account.debt())
                        .number(REWARDED, account.ordersRewarded())
                        .text(BOOKED_AT, account.lastBookedAt())
                        .text(MERGED_INTO, account.mergedInto());
        putExpiry(item, account);
        account.findFirstSectionDue()
                .ifPresent(
                        due ->
                                item.text(
                                                PointsKeys.SECTION_PART,
                                                PointsKeys.expiryPart(account.id(), false))
                                        .text(PointsKeys.SECTION_DUE, KeyText.sortable(due)));
        if (account.reserved() != 0) {
            item.number(RESERVED, account.reserved());
        }
        if (!account.mergedFrom().isEmpty()) {
            item.texts(MERGED_FROM, account.mergedFrom(), Function.identity());
        }
        if (!account.sections().isEmpty()) {
            item.map(SECTIONS, SectionsItem.sections(account.sections()));
        }
        if (!account.units().isEmpty()) {
            item.map(UNITS, SectionsItem.amounts(account.units()));
        }
        return item.toItem();
    }

    /** What the account is found by when something of it is lost; both follow from its lots. */
    private static void putExpiry(ItemWriter item, PointsAccount account) {
        Optional<Instant> first = account.findFirstExpiry();
        boolean undated = account.hasUndated();
        if (first.isPresent() || undated) {
            item.text(PointsKeys.EXPIRY_PART, PointsKeys.expiryPart(account.id(), undated))
                    .text(
                            PointsKeys.FIRST_EXPIRY,
                            first.map(KeyText::sortable).orElse(PointsKeys.NEVER));
        }
    }

    public static PointsAccount fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new PointsAccount(
                PointsKeys.accountOf(item.text(PK)),
                item.number(VERSION),
                EntryHash.of(item.bytes(HEAD)),
                LotsText.unpack(item.text(LOTS)),
                item.number(DEBT),
                item.has(RESERVED) ? item.number(RESERVED) : 0,
                item.number(REWARDED),
                item.instant(BOOKED_AT),
                item.textOrNull(MERGED_INTO),
                item.has(MERGED_FROM) ? item.texts(MERGED_FROM) : List.of(),
                item.has(UNITS) ? SectionsItem.amounts(item.map(UNITS)) : new TreeMap<>(),
                item.has(SECTIONS) ? SectionsItem.sections(item.map(SECTIONS)) : new TreeMap<>());
    }
}
