package dev.stammkunde.points.store;

import static dev.stammkunde.points.store.PointsKeys.ACCOUNT_ITEM;
import static dev.stammkunde.points.store.PointsKeys.PK;
import static dev.stammkunde.points.store.PointsKeys.SK;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An account as an item.
 *
 * <p>Lots are packed into one text, {@code available,expires,points;…} with times in seconds and
 * all numbers in base 36, so that an account with dozens of lots stays under 1 KB and a booking
 * costs two write units for it.
 */
public final class AccountItem {

    public static final String VERSION = "version";
    private static final String HEAD = "head";
    private static final String LOTS = "lots";
    private static final String DEBT = "debt";
    private static final String REWARDED = "rewarded";
    private static final String BOOKED_AT = "bookedAt";
    private static final int RADIX = 36;

    private AccountItem() {}

    public static Map<String, AttributeValue> toItem(PointsAccount account) {
        return new ItemWriter()
                .text(PK, PointsKeys.accountPartition(account.id()))
                .text(SK, ACCOUNT_ITEM)
                .number(VERSION, account.sequence())
                .bytes(HEAD, account.head().bytes())
                .text(LOTS, pack(account.lots()))
                .number(DEBT, account.debt())
                .number(REWARDED, account.ordersRewarded())
                .text(BOOKED_AT, account.lastBookedAt())
                .toItem();
    }

    public static PointsAccount fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new PointsAccount(
                PointsKeys.accountOf(item.text(PK)),
                item.number(VERSION),
                EntryHash.of(item.bytes(HEAD)),
                unpack(item.text(LOTS)),
                item.number(DEBT),
                item.number(REWARDED),
                item.instant(BOOKED_AT));
    }

    private static String pack(List<Lot> lots) {
        StringBuilder packed = new StringBuilder();
        for (Lot lot : lots) {
            Instant expiresAt = lot.term().expiresAt();
            packed.append(pack(lot.term().availableAt()))
                    .append(',')
                    .append(expiresAt == null ? "" : pack(expiresAt))
                    .append(',')
                    .append(Long.toString(lot.points(), RADIX))
                    .append(';');
        }
        return packed.toString();
    }

    /** Whole seconds; a fraction, which few shops report, follows after a dot in nanoseconds. */
    private static String pack(Instant instant) {
        String seconds = Long.toString(instant.getEpochSecond(), RADIX);
        return instant.getNano() == 0
                ? seconds
                : seconds + "." + Integer.toString(instant.getNano(), RADIX);
    }

    private static List<Lot> unpack(String packed) {
        List<Lot> lots = new ArrayList<>();
        for (int start = 0, end; start < packed.length(); start = end + 1) {
            end = packed.indexOf(';', start);
            String[] fields = packed.substring(start, end).split(",", -1);
            lots.add(
                    new Lot(
                            new LotTerm(unpackInstant(fields[0]), unpackOptional(fields[1])),
                            Long.parseLong(fields[2], RADIX)));
        }
        return lots;
    }

    private static @Nullable Instant unpackOptional(String packed) {
        return packed.isEmpty() ? null : unpackInstant(packed);
    }

    private static Instant unpackInstant(String packed) {
        int dot = packed.indexOf('.');
        return dot < 0
                ? Instant.ofEpochSecond(Long.parseLong(packed, RADIX))
                : Instant.ofEpochSecond(
                        Long.parseLong(packed.substring(0, dot), RADIX),
                        Long.parseLong(packed.substring(dot + 1), RADIX));
    }
}
