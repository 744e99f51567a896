package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.StandingPieces;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Looks whether a customer bought what an action is about: a paid order of theirs has the product
 * in a line that is not refunded. It goes by what the ledger knows of the order.
 */
final class CheckPurchase {

    private final PointsLedger ledger;

    CheckPurchase(PointsLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What was found.
     *
     * @param known of the order
     * @param reason why it is not their purchase; absent where it is, or none was named
     */
    record Found(
            PurchaseCheck check,
            KnownOrder<ReportedPurchase> known,
            @Nullable ActionReason reason) {}

    Found check(ActionReport report, AccountId holder) {
        String orderId = report.proof().orderId();
        String product = report.proof().product();
        if (orderId == null || product == null) {
            return new Found(
                    PurchaseCheck.NOT_LOOKED_AT,
                    KnownOrder.nothing(),
                    ActionReason.NO_PURCHASE_NAMED);
        }
        KnownOrder<Order> told = ledger.order(holder.shopId(), orderId, null).order().known();
        if (told.newest().isEmpty() || told.newest().filter(Order::test).isPresent()) {
            return notVerified(KnownOrder.nothing(), ActionReason.UNKNOWN_ORDER);
        }
        KnownOrder<ReportedPurchase> known =
                told.keeping(order -> ReportedPurchase.of(order, product));
        return findReason(known, holder)
                .map(reason -> notVerified(known, reason))
                .orElseGet(() -> new Found(PurchaseCheck.VERIFIED, known, null));
    }

    private static Found notVerified(KnownOrder<ReportedPurchase> known, ActionReason reason) {
        return new Found(PurchaseCheck.NOT_VERIFIED, known, reason);
    }

    private Optional<ActionReason> findReason(
            KnownOrder<ReportedPurchase> known, AccountId holder) {
        if (!isOf(holder, known)) {
            return Optional.of(ActionReason.ORDER_OF_ANOTHER);
        }
        if (StandingPieces.isGone(known)) {
            return Optional.of(ActionReason.PURCHASE_REFUNDED);
        }
        if (known.paidAt().isEmpty()) {
            return Optional.of(ActionReason.ORDER_NOT_PAID);
        }
        if (StandingPieces.ordered(known) == 0) {
            return Optional.of(ActionReason.PRODUCT_NOT_IN_ORDER);
        }
        return stands(known) ? Optional.empty() : Optional.of(ActionReason.PURCHASE_REFUNDED);
    }

    /** Whether a piece is left that did not go back. */
    static boolean stands(KnownOrder<ReportedPurchase> known) {
        return !StandingPieces.isGone(known)
                && StandingPieces.ordered(known) > StandingPieces.back(known);
    }

    /** Customers who were joined are one. */
    private boolean isOf(AccountId holder, KnownOrder<ReportedPurchase> known) {
        return known.newest()
                .flatMap(order -> Optional.ofNullable(order.customerId()))
                .map(id -> ledger.account(new AccountId(holder.shopId(), id)).id())
                .filter(holder::equals)
                .isPresent();
    }
}
