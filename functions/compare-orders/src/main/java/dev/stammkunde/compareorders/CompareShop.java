package dev.stammkunde.compareorders;

import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.Quarantine.Problem;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.reports.publishing.TakenIn;
import dev.stammkunde.rewards.shops.ListedOrder;
import dev.stammkunde.rewards.shops.OrdersAnswer;
import dev.stammkunde.rewards.shops.OrdersPlace;
import dev.stammkunde.rewards.shops.ShopOrders;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparison.UnderWay;
import dev.stammkunde.shop.ShopComparisons;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Compares one shop: asks for the orders that have changed, and takes each in as its webhook would
 * have been. It may stop at any call: where it was is kept after each page, and an order that is
 * taken in twice is published once.
 */
final class CompareShop {

    /** A webhook may be under way for some time; what changed later is of the next night. */
    static final Duration LEFT_TO_WEBHOOKS = Duration.ofHours(1);

    /** What a shop wrote late counts as of the time that it says. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** A second run of one night has nothing to do. */
    static final Duration BETWEEN = Duration.ofHours(20);

    /** A shop that does not tell its orders for so long loses points unnoticed. */
    static final Duration OVERDUE = Duration.ofHours(50);

    private static final String ANY_KEY =
            "its webhooks' secret must say customerKey number for orders to be compared";

    private final ShopComparisons comparisons;
    private final ShopOrders orders;
    private final TakeIn takeIn;
    private final Instant now;
    private final BooleanSupplier timeLeft;

    CompareShop(CompareOrdersPorts ports, Instant now, BooleanSupplier timeLeft) {
        this.comparisons = ports.comparisons();
        this.orders = ports.ordersAt().apply(now);
        this.takeIn = ports.takeIn();
        this.now = now;
        this.timeLeft = timeLeft;
    }

    /**
     * Compares a shop from where it was left.
     *
     * @param known how far it is compared; empty if it never was
     * @throws dev.stammkunde.reports.publishing.UnavailableException if nothing can be published
     */
    Compared compare(String shopId, Optional<ShopComparison> known, ShopConnection shop) {
        Instant latest = now.minus(LEFT_TO_WEBHOOKS);
        boolean isDone =
                known.filter(k -> k.underWay() == null)
                        .filter(k -> latest.isBefore(k.until().plus(BETWEEN)))
                        .isPresent();
        return isDone
                ? new Compared.Skipped()
                : new Run(
                                known.orElseGet(() -> ShopComparison.beginning(shopId, now)),
                                known.isPresent(),
                                shop)
                        .compare(latest);
    }

    private final class Run {

        private final ShopConnection shop;
        private final Tally tally = new Tally();
        private final PageLoop loop = new PageLoop();
        private ShopComparison comparison;
        private boolean isKept;

        Run(ShopComparison comparison, boolean isKept, ShopConnection shop) {
            this.comparison = comparison;
            this.isKept = isKept;
            this.shop = shop;
        }

        Compared compare(Instant latest) {
            UnderWay underWay = comparison.underWay();
            Instant until = underWay == null ? latest : underWay.until();
            OrdersPlace place =
                    new OrdersPlace(
                            comparison.until().minus(OVERLAP),
                            underWay == null ? "" : underWay.position());
            while (timeLeft.getAsBoolean()) {
                OrdersAnswer answer = orders.list(comparison.shopId(), place);
                if (!(answer instanceof OrdersAnswer.Page page)) {
                    return notListed(answer);
                }
                Optional<Compared> objection = findObjection(page);
                if (objection.isPresent()) {
                    return objection.get();
                }
                page.orders().forEach(order -> take(order, until));
                OrdersPlace next = page.next();
                if (!moveTo(next, until)) {
                    return new Compared.Unfinished(tally);
                }
                if (next == null) {
                    return new Compared.Done(tally);
                }
                place = next;
            }
            return new Compared.Unfinished(tally);
        }

        private Compared notListed(OrdersAnswer answer) {
            return switch (answer) {
                case OrdersAnswer.NoAccess _ -> new Compared.Skipped();
                // A place that the shop does not know any more is one that it refuses.
                case OrdersAnswer.Refused(String detail) -> beginAnew(detail);
                case OrdersAnswer.Unclear(String detail) -> failed(detail);
                case OrdersAnswer.Page _ -> throw new IllegalStateException("a page is one");
            };
        }

        private Optional<Compared> findObjection(OrdersAnswer.Page page) {
            if (page.platform() != shop.platform()) {
                return Optional.of(failed("the credentials are of another platform"));
            }
            if (page.platform() == Platform.SHOPWARE && shop.customerKey() == CustomerKey.ANY) {
                // Webhooks may name a customer by the number, and the list by the id as well.
                return Optional.of(new Compared.Failed(tally, ANY_KEY, false));
            }
            return loop.isIn(page.orders())
                    ? Optional.of(beginAnew("it lists the same orders again and again"))
                    : Optional.empty();
        }

        private void take(ListedOrder order, Instant until) {
            Instant changedAt = order.changedAt();
            if (changedAt != null && changedAt.isAfter(until)) {
                return;
            }
            TakenIn taken =
                    takeIn.take(
                            new Delivery(
                                    shop.platform(),
                                    comparison.shopId(),
                                    order.headers(),
                                    order.body(),
                                    now),
                            shop);
            switch (taken) {
                case TakenIn.Published published when !published.events().isEmpty() -> {
                    if (changedAt != null && changedAt.plus(OrderMarks.RETENTION).isBefore(now)) {
                        tally.countToldAgain();
                    } else {
                        tally.countMissed();
                    }
                }
                case TakenIn.Published _, TakenIn.NoNews _, TakenIn.Ignored _ -> tally.countKnown();
                case TakenIn.Kept(String id, Problem problem) -> tally.keep(id, problem);
            }
        }

        /**
         * Keeps that the comparison goes on at a place, or that it is done.
         *
         * @return whether it was kept: not if another run is at it
         */
        private boolean moveTo(@Nullable OrdersPlace next, Instant until) {
            return keep(
                    next == null
                            ? ShopComparison.until(comparison.shopId(), until)
                            : comparison.at(new UnderWay(until, next.position())));
        }

        private boolean keep(ShopComparison after) {
            boolean isWritten =
                    isKept ? comparisons.follow(comparison, after) : comparisons.begin(after);
            if (isWritten) {
                comparison = after;
                isKept = true;
            }
            return isWritten;
        }

        private Compared beginAnew(String reason) {
            keep(comparison.anew());
            return failed(reason);
        }

        /** A first failure is kept too: how long a shop has not told anything counts from then. */
        private Compared failed(String reason) {
            if (!isKept) {
                keep(comparison);
            }
            return new Compared.Failed(
                    tally, reason, comparison.until().plus(OVERDUE).isBefore(now));
        }
    }
}
