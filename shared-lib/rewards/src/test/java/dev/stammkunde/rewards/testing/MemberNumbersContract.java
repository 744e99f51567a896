package dev.stammkunde.rewards.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.rewards.members.MemberNumber;
import dev.stammkunde.rewards.members.MemberNumbers;

import org.junit.jupiter.api.Test;

/** What each store of numbers does. */
public abstract class MemberNumbersContract {

    private static final CustomerId ANNA = new CustomerId("shop#1", "a#b");
    private static final CustomerId BEA = new CustomerId("shop#1", "b");

    protected abstract MemberNumbers numbers();

    @Test
    void give_toWhoHasNone_isFoundBothWays() {
        MemberNumber number = MemberNumber.of("shop#1", 7);

        assertThat(numbers().numberOf(ANNA)).isEmpty();
        assertThat(numbers().give(ANNA, number)).isTrue();

        assertThat(numbers().numberOf(ANNA)).contains(number);
        assertThat(numbers().holderOf(number)).contains(ANNA);
        assertThat(numbers().holderOf(MemberNumber.of("shop", 7))).isEmpty();
    }

    @Test
    void give_toWhoHasOneOrOfAnother_changesNothing() {
        MemberNumber first = MemberNumber.of("shop#1", 8);
        MemberNumber second = MemberNumber.of("shop#1", 9);
        numbers().give(ANNA, first);

        assertThat(numbers().give(ANNA, second)).isFalse();
        assertThat(numbers().give(BEA, first)).isFalse();

        assertThat(numbers().holderOf(second)).isEmpty();
        assertThat(numbers().numberOf(BEA)).isEmpty();
    }
}
