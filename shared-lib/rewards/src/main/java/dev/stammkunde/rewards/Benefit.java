package dev.stammkunde.rewards;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a customer gets. All amounts include tax. */
public sealed interface Benefit {

    /** How a customer comes to have it. */
    enum Delivery {
        /** By a code at the shop's checkout. It counts as redeemed with the order that used it. */
        CODE,
        /**
         * With the next order, whose parcel it goes into. It counts as redeemed with that order.
         */
        NEXT_PARCEL,
        /** At once. It counts as redeemed at once. */
        AT_ONCE
    }

    /** How a customer comes to have it. */
    Delivery delivery();

    /**
     * An amount off an order, once and never more than the goods cost.
     *
     * @param minimum the least that the goods must cost; absent without one
     */
    record AmountOff(Money amount, @Nullable Money minimum) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.CODE;
        }
    }

    /**
     * A share off an order.
     *
     * @param percent 1 to 100
     * @param atMost absent where there is no cap
     * @param minimum the least that the goods must cost; absent without one
     */
    record PercentOff(int percent, @Nullable Money atMost, @Nullable Money minimum)
            implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.CODE;
        }
    }

    /**
     * One piece of an article, free together with an order.
     *
     * @param productId the shop's id of it
     * @param minimum the least that the other goods must cost; absent without one
     */
    record FreeArticle(String productId, @Nullable Money minimum) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.CODE;
        }
    }

    /**
     * An order without the cost of shipping.
     *
     * @param minimum the least that the goods must cost; absent without one
     */
    record FreeShipping(@Nullable Money minimum) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.CODE;
        }
    }

    /**
     * A voucher of the shop's own, whose codes are imported.
     *
     * @param value what it is worth
     */
    record Voucher(Money value) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.CODE;
        }
    }

    /**
     * Buying before others can. The shop asks whether a customer may.
     *
     * @param what the shop's name of it, such as a collection's
     * @param from when it begins for who redeemed it
     * @param publicFrom when it begins for everyone
     */
    record EarlyAccess(String what, Instant from, Instant publicFrom) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.AT_ONCE;
        }
    }

    /**
     * A price of an article for members. The shop asks whether a customer has it.
     *
     * @param productId the shop's id of the article
     * @param publiclyAnnounced whether it is advertised to the public; then the price for everyone
     *     has to be shown as prominently
     * @param priceForEveryone there where it is advertised to the public
     */
    record MemberPrice(
            String productId,
            Money price,
            boolean publiclyAnnounced,
            @Nullable Money priceForEveryone)
            implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.AT_ONCE;
        }
    }

    /**
     * Something small that the warehouse adds to the next parcel.
     *
     * @param sku what the warehouse knows it by
     */
    record Goodie(String sku) implements Benefit {
        @Override
        public Delivery delivery() {
            return Delivery.NEXT_PARCEL;
        }
    }

    /**
     * Money that the shop gives to somebody else.
     *
     * @param recipient what customers call it
     * @param amount what the points are worth to it, without what the shop adds
     * @param organisation the id of its document, by which what is owed to it is kept; absent where
     *     that is kept elsewhere
     * @param matching what the shop adds; absent where it adds nothing
     */
    record Donation(
            String recipient,
            Money amount,
            @Nullable String organisation,
            @Nullable Matching matching)
            implements Benefit {

        /** Money of which nothing is kept here. */
        public Donation(String recipient, Money amount) {
            this(recipient, amount, null, null);
        }

        /**
         * What the shop adds to donations.
         *
         * @param percent of each donation, 1 to 1000; rounded half up to the cent
         * @param atMost of what stands of all that it added for the organisation in the currency;
         *     absent where there is no cap
         */
        public record Matching(int percent, @Nullable Money atMost) {}

        @Override
        public Delivery delivery() {
            return Delivery.AT_ONCE;
        }
    }
}
