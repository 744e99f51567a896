package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.programmes.ReviewVerdict;
import dev.stammkunde.programmes.community.DoneAction.Review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets somebody of the team say whether an action counts. Who said it is written in the same
 * transaction.
 */
public final class ReviewAction {

    /** The kind of what is done, in the audit. */
    public static final String KIND = "reported-action";

    private final Actions actions;
    private final CheckPurchase purchases;
    private final ChangeAction change;

    public ReviewAction(CommunityNeeds needs) {
        this.actions = needs.actions();
        this.purchases = new CheckPurchase(needs.ledger());
        this.change = new ChangeAction(needs);
    }

    /** What saying so came to. */
    public sealed interface Outcome {

        /** It is said, now or the same by the same person before. */
        record Said(DoneAction action) implements Outcome {}

        /** It does not wait any more. */
        record NotWaiting(DoneAction action) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /**
     * Says it. A purchase that went back meanwhile brings nothing, whatever is said.
     *
     * @throws RuntimeException if the store fails or others were always faster: to do it again is
     *     safe
     */
    public Outcome say(ActionId id, ReviewVerdict verdict, Acting acting) {
        Instant now = acting.at();
        Review review = new Review(verdict.approved(), verdict.reason(), acting.person(), now);
        AuditEntry audit = verdict.audited(id.shopId(), KIND, id.id(), acting);
        Optional<DoneAction> after =
                change.change(id, action -> reviewed(action, review), audit, now);
        return after.<Outcome>map(action -> outcome(action, review))
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome outcome(DoneAction action, Review review) {
        Review said = action.progress().review();
        boolean isSame =
                said != null
                        && said.approved() == review.approved()
                        && said.reason().equals(review.reason())
                        && said.person().equals(review.person());
        return isSame ? new Outcome.Said(action) : new Outcome.NotWaiting(action);
    }

    private DoneAction reviewed(DoneAction action, Review review) {
        if (action.state() != ActionState.WAITS_FOR_REVIEW) {
            return action;
        }
        if (!review.approved()) {
            return action.lost(ActionReason.NOT_APPROVED, review);
        }
        boolean isGone =
                action.purchase() == PurchaseCheck.VERIFIED
                        && purchases.check(action.report(), action.holder()).reason()
                                == ActionReason.PURCHASE_REFUNDED;
        return isGone && action.terms().afterRefund() == AfterRefund.TAKE_BACK
                ? action.lost(ActionReason.PURCHASE_REFUNDED, review)
                : action.paid(review);
    }

    /** Returns what waits in a shop, the longest first. */
    public List<DoneAction> waiting(String shopId, int limit) {
        return actions.waiting(shopId, limit).stream()
                .flatMap(id -> actions.find(id).stream())
                .filter(action -> action.state() == ActionState.WAITS_FOR_REVIEW)
                .toList();
    }
}
