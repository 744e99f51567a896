package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.members.FindMember;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.members.MemberNumbers;

import java.util.Optional;

/**
 * Finds customers by the number of their card. It opens nothing by itself, so that a partner can
 * keep it with the purchase; a token of a customer's browser would open their account.
 */
public final class ShownNumber implements FindHolder {

    private final MemberNumbers numbers;
    private final FindMember members;

    public ShownNumber(MemberNumbers numbers, FindMember members) {
        this.numbers = numbers;
        this.members = members;
    }

    @Override
    public Optional<AccountId> find(String shopId, String shown) {
        return MemberNumber.find(shopId, shown)
                .flatMap(numbers::holderOf)
                .flatMap(members::find)
                .map(customer -> new AccountId(customer.shopId(), customer.id()));
    }
}
