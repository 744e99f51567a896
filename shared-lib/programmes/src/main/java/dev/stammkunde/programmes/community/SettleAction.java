package dev.stammkunde.programmes.community;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.programmes.TakePoints;
import dev.stammkunde.programmes.TakePoints.Taking;

import java.time.Instant;

/**
 * Books what an action stands for: the points of a paid one, and their going back. Each is booked
 * once by its business key, so that it may stop at any call, and two may do it at once.
 */
public final class SettleAction {

    /** Customers read it in their accounts, in whichever of both languages. */
    private static final String WITHDRAWN =
            "Aktion zurückgezogen, etwa eine gelöschte Bewertung / Action withdrawn, such as a"
                    + " review that was deleted";

    private static final String REFUNDED =
            "Aktion zu einem Kauf, der erstattet oder storniert ist / Action about a purchase that"
                    + " was refunded or cancelled";

    private final CommunityNeeds needs;
    private final GivePoints give;
    private final TakePoints take;

    public SettleAction(CommunityNeeds needs) {
        this.needs = needs;
        this.give = new GivePoints(needs.ledger(), needs.programmesAsOf());
        this.take = new TakePoints(needs.ledger(), needs.programmesAsOf(), needs.beforeRetry());
    }

    /**
     * Books what is not booked yet.
     *
     * @return the action as it is then; where others changed it meanwhile, as they have left it
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public DoneAction settle(DoneAction action, Instant now) {
        if (action.progress().settled()) {
            return action;
        }
        switch (action.state()) {
            case PAID -> give.give(present(action), GiftReason.ACTION, now);
            case TAKEN_BACK -> takeBack(action, now);
            case WAITS_FOR_REVIEW, REJECTED -> {}
        }
        DoneAction settled = action.settled();
        return needs.actions().save(ActionChange.of(action, settled, null)) == SaveResult.SAVED
                ? settled
                : needs.actions().find(action.id()).orElse(settled);
    }

    private static Present present(DoneAction action) {
        AccountId holder = action.holder();
        return new Present(
                new CustomerId(holder.shopId(), holder.customerId()),
                by(action),
                action.id().id(),
                action.terms().points());
    }

    private static String by(DoneAction action) {
        return "action:" + action.report().action();
    }

    /** As many as were given: the account's own rules may have given others. */
    private void takeBack(DoneAction action, Instant now) {
        AccountId holder = action.holder();
        BookingKey given = BookingKey.gift(holder.customerId(), by(action), action.id().id());
        needs.ledger()
                .standing(holder, given)
                .booked()
                .ifPresent(
                        gift ->
                                take.take(
                                        new Taking(
                                                holder,
                                                "action:" + action.id().id(),
                                                gift.points(),
                                                reason(action)),
                                        now));
    }

    private static String reason(DoneAction action) {
        return action.progress().reason() == ActionReason.WITHDRAWN ? WITHDRAWN : REFUNDED;
    }
}
