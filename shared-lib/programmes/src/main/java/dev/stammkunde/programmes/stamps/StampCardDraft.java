package dev.stammkunde.programmes.stamps;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What marketing writes of a stamp card: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param goods that qualify
 * @param minimum the least that what qualifies in an order must have cost, less refunds; absent
 *     without one
 * @param stampsFor what brings a stamp
 * @param mostPerOrder the most stamps of one order; absent without a limit
 * @param needed stamps that a full card has, at least one
 * @param validDays how many days a card can be filled after that of its first stamp; absent where
 *     it does not lapse. A full card does not lapse
 * @param onFull what becomes of stamps beyond the last field
 * @param refunds what becomes of an exchanged card whose stamps a refund takes
 * @param rewardId the reward of the catalogue that a full card is exchanged for
 * @param from the first day whose orders bring stamps; absent where it begins at once
 * @param until the last day whose orders bring stamps; absent where it does not end
 * @param zone in which days begin
 * @param texts what customers read, in every language of the shop
 */
public record StampCardDraft(
        String name,
        Goods goods,
        @Nullable Money minimum,
        StampsFor stampsFor,
        @Nullable Integer mostPerOrder,
        int needed,
        @Nullable Integer validDays,
        OnFull onFull,
        RefundedStamps refunds,
        String rewardId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ZoneId zone,
        Map<Language, StampCardText> texts) {

    public StampCardDraft {
        texts = Map.copyOf(texts);
    }

    /** Whether orders that are paid at a time bring stamps. */
    public boolean includes(Instant paidAt) {
        LocalDate day = paidAt.atZone(zone).toLocalDate();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
