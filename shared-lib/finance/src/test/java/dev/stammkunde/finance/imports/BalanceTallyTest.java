package dev.stammkunde.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.imports.BalanceRow.Balance;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

class BalanceTallyTest {

    private static final Instant LOST = Instant.parse("2027-12-31T23:00:00Z");
    private static final Balance ONE = new Balance(2, "7001", 500, LOST, true, "alt-1");
    private static final Balance OTHER = new Balance(3, "7001", 70, null, false, "alt-2");

    @Test
    void digest_sameLinesInAnotherOrderAndTwice_isTheSame() {
        assertThat(digest(OTHER, ONE, ONE)).isEqualTo(digest(ONE, OTHER)).hasSize(12);
    }

    @Test
    void digest_anotherLineOfTheSameSum_isAnother() {
        assertThat(
                        Stream.of(
                                        ONE,
                                        new Balance(2, "7002", 500, LOST, true, "alt-1"),
                                        new Balance(2, "7001", 501, LOST, true, "alt-1"),
                                        new Balance(2, "7001", 500, null, true, "alt-1"),
                                        new Balance(2, "7001", 500, LOST, false, "alt-1"),
                                        new Balance(2, "7001", 500, LOST, true, "alt-9"),
                                        new Balance(2, "70015", 0, LOST, true, "alt-1"))
                                .map(BalanceTallyTest::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void digest_isAskedForTwice_isTheSame() {
        BalanceTally tally = new BalanceTally(ZoneOffset.UTC);
        tally.customer(CustomerBalances.of(List.of(ONE)));

        assertThat(tally.digest()).isEqualTo(tally.digest()).isEqualTo(digest(ONE));
    }

    private static String digest(Balance... rows) {
        BalanceTally tally = new BalanceTally(ZoneOffset.UTC);
        tally.customer(CustomerBalances.of(List.of(rows)));
        return tally.digest();
    }
}
