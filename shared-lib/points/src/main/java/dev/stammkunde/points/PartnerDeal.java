package dev.stammkunde.points;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What another shop, a partner, reported of a customer's purchase with it.
 *
 * @param partner its id, as the shop chose it
 * @param name what customers call it
 * @param transaction the partner's own id of the purchase
 * @param reversal the partner's own id of what takes it back; absent of the purchase itself
 * @param agreement the version by which it is settled
 * @param amount what was paid, saved by points, or given back
 * @param occurredAt when it happened there, by the partner's word
 */
public record PartnerDeal(
        PartnerDealKind kind,
        String partner,
        String name,
        String transaction,
        @Nullable String reversal,
        long agreement,
        Money amount,
        Instant occurredAt) {

    public PartnerDeal {
        if (kind.isReversal() != (reversal != null)) {
            throw new IllegalArgumentException("a reversal has an id of its own");
        }
    }

    /** Who promised points by it; empty for the shop itself, whose points are redeemed. */
    public String issuer() {
        return kind.isOfEarning() ? partner : "";
    }

    /** Who takes the points as payment; empty for the shop itself. */
    public String acceptor() {
        return kind.isOfEarning() ? "" : partner;
    }

    /** Returns what its booking is known by, once and for ever. */
    public BookingKey key() {
        return new BookingKey(
                BookingKey.ofPartner(partner, transaction),
                switch (kind) {
                    case EARNED -> "earn";
                    case REDEEMED -> "redeem";
                    case EARNING_REVERSED, REDEMPTION_REVERSED -> "reverse/" + reversal;
                });
    }
}
