package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes an action back that the shop withdraws, such as a review that was deleted, whatever its
 * document says of refunds. The same again changes nothing.
 */
public final class WithdrawAction {

    private final Actions actions;
    private final PointsLedger ledger;
    private final ChangeAction change;

    public WithdrawAction(CommunityNeeds needs) {
        this.actions = needs.actions();
        this.ledger = needs.ledger();
        this.change = new ChangeAction(needs);
    }

    /**
     * Takes it back.
     *
     * @return as it is then; empty where the customer has none of this id
     * @throws RuntimeException if the store fails or others were always faster: to do it again is
     *     safe
     */
    public Optional<DoneAction> withdraw(ActionId id, AccountId customer, Instant now) {
        return actions.find(id)
                .filter(action -> isOf(customer, action))
                .flatMap(_ -> change.change(id, WithdrawAction::withdrawn, null, now));
    }

    private boolean isOf(AccountId customer, DoneAction action) {
        return ledger.account(action.holder()).id().equals(ledger.account(customer).id());
    }

    private static DoneAction withdrawn(DoneAction action) {
        return action.state().isCounted() ? action.lost(ActionReason.WITHDRAWN, null) : action;
    }
}
