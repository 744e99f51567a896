package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists what a customer did, under all names that were joined into theirs. */
public final class ListActions {

    private final Actions actions;
    private final PointsLedger ledger;

    public ListActions(Actions actions, PointsLedger ledger) {
        this.actions = actions;
        this.ledger = ledger;
    }

    /** Returns the newest reports first. */
    public List<DoneAction> list(AccountId customer, int limit) {
        PointsAccount account = ledger.account(customer);
        return Stream.concat(
                        Stream.of(account.id().customerId()), ledger.customersOf(account).stream())
                .distinct()
                .flatMap(
                        name -> actions.ofCustomer(new AccountId(customer.shopId(), name)).stream())
                .sorted(Comparator.comparing(DoneAction::reportedAt).reversed())
                .limit(limit)
                .toList();
    }
}
