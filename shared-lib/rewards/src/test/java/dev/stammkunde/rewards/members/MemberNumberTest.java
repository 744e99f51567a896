package dev.stammkunde.rewards.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.rewards.testing.InMemoryMemberNumbers;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.List;

final class MemberNumberTest {

    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final CustomerId BEA = new CustomerId("shop", "bea");

    @Test
    void number_ofLuhnsExample_hasItsCheckDigit() {
        // 7992739871 has the check digit 3, also with other digits that weigh nothing before it.
        assertThat(MemberNumber.find("shop", "100000000008")).isPresent();
        assertThat(MemberNumber.of("shop", 0).digits()).isEqualTo("100000000008");
        assertThat(MemberNumber.of("shop", MemberNumber.COUNT - 1).digits()).hasSize(12);
    }

    @Property
    boolean find_aDigitThatIsMistyped_isNoNumber(
            @ForAll @LongRange(max = MemberNumber.COUNT - 1) long chosen,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        StringBuilder digits = new StringBuilder(MemberNumber.of("shop", chosen).digits());
        boolean isRight = MemberNumber.find("shop", digits.toString()).isPresent();
        digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + more) % 10));
        return isRight && MemberNumber.find("shop", digits.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10000000000", "1000000000080", "٠00000000008", "000000000000", "1'--"})
    void find_ofAnotherForm_isNoNumber(String text) {
        assertThat(MemberNumber.find("shop", text)).isEmpty();
    }

    @Test
    void find_withBlanks_isTheNumber() {
        assertThat(MemberNumber.find("shop", "1000 0000 0008"))
                .contains(MemberNumber.of("shop", 0));
    }

    @Test
    void give_whoHasOne_keepsItAndTakesNoOthers() {
        ArrayDeque<Long> chance = new ArrayDeque<>(List.of(5L, 5L, 6L));
        GiveMemberNumber give = new GiveMemberNumber(new InMemoryMemberNumbers(), chance::pop);

        MemberNumber annas = give.of(ANNA);

        assertThat(give.of(ANNA)).isEqualTo(annas);
        assertThat(give.of(BEA)).isEqualTo(MemberNumber.of("shop", 6));
    }
}
