package dev.stammkunde.programmes.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.stammkunde.points.programme.Contribution;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

final class MemberPointsTest {

    private static final List<Contribution> OF_A_MEMBER =
            List.of(
                    new Contribution(Contribution.BASE, new BigDecimal("100")),
                    new Contribution("membership:tea-friends", new BigDecimal("50")));

    private final MemberPoints count = new MemberPoints();

    @Test
    void take_order_countsTheShareOfItsRule() {
        count.take(OF_A_MEMBER, 150);
        count.take(List.of(new Contribution(Contribution.BASE, BigDecimal.TEN)), 10);

        assertThat(count.byPlan()).containsExactly(entry("tea-friends", 50L));
    }

    @Test
    void take_refund_takesBackInTheSameShare() {
        count.take(OF_A_MEMBER, 150);
        count.take(OF_A_MEMBER, -31);

        // A third of 31, in whole points.
        assertThat(count.byPlan()).containsExactly(entry("tea-friends", 40L));
    }
}
