package dev.stammkunde.programmes.community;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hears of orders that actions are about: where no piece of the product stands any more, the
 * action's points go back, unless its document keeps them.
 *
 * <p>Reports may come twice, late and in any order: what stands follows from all that is known of
 * the order. It may stop at any call. What was taken back stays so.
 */
public final class HearActionOrder {

    private final Actions actions;
    private final ChangeAction change;

    public HearActionOrder(CommunityNeeds needs) {
        this.actions = needs.actions();
        this.change = new ChangeAction(needs);
    }

    /**
     * Hears an event.
     *
     * @param isRewarding whether the shop has rewarded an action ever
     * @param now when it was sent
     * @return the actions that are about its order, as they are then
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    public List<DoneAction> hear(ShopEvent event, boolean isRewarding, Instant now) {
        if (!isRewarding) {
            return List.of();
        }
        return switch (event) {
            case ShopEvent.OrderReported reported -> hear(event, reported.order().orderId(), now);
            case ShopEvent.OrderRefunded refunded -> hear(event, refunded.refund().orderId(), now);
            case ShopEvent.OrderCancelled cancelled -> hear(event, cancelled.orderId(), now);
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    List.of();
        };
    }

    private List<DoneAction> hear(ShopEvent event, String orderId, Instant now) {
        String shopId = event.source().shopId();
        List<DoneAction> after = new ArrayList<>();
        for (ActionId id : actions.ofOrder(shopId, orderId)) {
            change.change(id, action -> heard(action, event), null, now).ifPresent(after::add);
        }
        return after;
    }

    private static DoneAction heard(DoneAction action, ShopEvent event) {
        if (action.purchase() != PurchaseCheck.VERIFIED || !action.state().isCounted()) {
            return action;
        }
        String product = Objects.requireNonNull(action.report().proof().product());
        Optional<OrderReport<ReportedPurchase>> report =
                OrderReport.of(event, order -> ReportedPurchase.of(order, product));
        KnownOrder<ReportedPurchase> known =
                report.map(action.known()::hear).orElse(action.known());
        if (known.equals(action.known())) {
            return action;
        }
        boolean isLost =
                !CheckPurchase.stands(known)
                        && action.terms().afterRefund() == AfterRefund.TAKE_BACK;
        return isLost
                ? action.knowing(known).lostAtOnce(ActionReason.PURCHASE_REFUNDED)
                : action.knowing(known);
    }
}
