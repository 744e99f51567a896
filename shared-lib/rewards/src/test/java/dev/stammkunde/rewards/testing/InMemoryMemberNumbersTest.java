package dev.stammkunde.rewards.testing;

import dev.stammkunde.rewards.members.MemberNumbers;

final class InMemoryMemberNumbersTest extends MemberNumbersContract {

    private final MemberNumbers numbers = new InMemoryMemberNumbers();

    @Override
    protected MemberNumbers numbers() {
        return numbers;
    }
}
