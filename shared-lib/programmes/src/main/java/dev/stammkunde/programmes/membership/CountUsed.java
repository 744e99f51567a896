package dev.stammkunde.programmes.membership;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.shop.Order;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what memberships were worth to a customer, by the latest of their bookings. */
public final class CountUsed {

    private static final int PAGE = 100;

    /** Nobody buys so often in a year that a reader must wait for more. */
    private static final int MOST_PAGES = 5;

    private final LedgerHistory ledger;

    public CountUsed(LedgerHistory ledger) {
        this.ledger = ledger;
    }

    /** Counts since a membership began; nothing of a plan that gives neither. */
    public Optional<UsedValue> count(ShownMembership shown) {
        PlanBenefits benefits = shown.terms().plan().benefits();
        return benefits.extraPointsPercent() > 0 || benefits.freeShipping()
                ? Optional.of(new Counting(shown).count())
                : Optional.empty();
    }

    private final class Counting {

        private final ShownMembership shown;
        private final MemberPoints points = new MemberPoints();
        private int freeShippingOrders;
        private boolean isOver;

        Counting(ShownMembership shown) {
            this.shown = shown;
        }

        UsedValue count() {
            AccountId account = ledger.account(shown.id().account()).id();
            OptionalLong before = OptionalLong.empty();
            for (int page = 0; page < MOST_PAGES && !isOver; page++) {
                LedgerHistory.Page read = ledger.newestFirst(account, before, PAGE);
                read.entries().forEach(this::take);
                before = read.next();
                isOver |= before.isEmpty();
            }
            Long extra = points.byPlan().get(shown.id().plan().id());
            return new UsedValue(extra == null ? 0 : extra, freeShippingOrders, isOver);
        }

        private void take(LedgerEntry entry) {
            isOver |= entry.bookedAt().isBefore(shown.since());
            if (entry.booking() instanceof Booking.OrderState state && isIn(state.paidAt())) {
                points.take(entry);
                freeShippingOrders += isShippedFree(state) ? 1 : 0;
            }
        }

        private boolean isIn(Instant paidAt) {
            return shown.since().isBefore(paidAt) && paidAt.isBefore(shown.until());
        }

        /** The membership itself is not shipped. */
        private boolean isShippedFree(Booking.OrderState state) {
            Order order = state.order();
            return shown.terms().plan().benefits().freeShipping()
                    && state.number() == 1
                    && order != null
                    && order.shipping().isZero()
                    && order.lines().stream()
                            .anyMatch(line -> !shown.terms().plan().sku().equals(line.sku()));
        }
    }
}
