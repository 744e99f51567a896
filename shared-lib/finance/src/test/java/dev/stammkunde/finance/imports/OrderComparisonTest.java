package dev.stammkunde.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.finance.imports.OrderFinding.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class OrderComparisonTest {

    private static final Instant PLACED_AT = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void compare_asItIsKnown_differsInNothing() {
        assertThat(compare(facts("EUR", 11900, 0, 500L), facts("EUR", 11900, 0, 500L))).isEmpty();
    }

    @Test
    void compare_anExportThatTellsNoRefunds_differsInNothing() {
        assertThat(compare(facts("EUR", 11900, 0, null), facts("EUR", 11900, 0, 500L))).isEmpty();
    }

    @Test
    void compare_anExportWithoutWhatAGiftCardPaid_differsInNothing() {
        assertThat(compare(facts("EUR", 9900, 0, null), facts("EUR", 11900, 2000, 0L))).isEmpty();
    }

    @Test
    void compare_nothingKnown_isMissingWithItsAmount() {
        List<OrderFinding> findings = compare(facts("EUR", 11900, 0, 0L), null);

        assertThat(findings)
                .singleElement()
                .extracting(OrderFinding::kind)
                .isEqualTo(Kind.MISSING_HERE);
        assertThat(findings.getFirst().findAmount()).contains(11900L);
    }

    @Test
    void compare_anotherAmountAndRefund_tellsBothWithTheirDifference() {
        List<OrderFinding> findings =
                compare(facts("EUR", 11900, 0, 0L), facts("EUR", 12000, 0, 500L));

        assertThat(findings)
                .extracting(OrderFinding::kind)
                .containsExactly(Kind.OTHER_AMOUNT, Kind.OTHER_REFUND);
        assertThat(findings)
                .extracting(finding -> finding.findAmount().orElseThrow())
                .containsExactly(-100L, -500L);
    }

    @Test
    void compare_anotherCurrency_comparesNoAmounts() {
        assertThat(compare(facts("CHF", 11900, 0, 9L), facts("EUR", 1, 0, 0L)))
                .extracting(OrderFinding::kind)
                .containsExactly(Kind.OTHER_CURRENCY);
    }

    @Test
    void tally_findingsOfTwoCurrencies_areSummedApart() {
        ComparisonTally tally = new ComparisonTally();
        for (ComparedFacts there :
                List.of(
                        facts("EUR", 100, 0, null),
                        facts("EUR", 20, 0, null),
                        facts("CHF", 3, 0, null))) {
            compare(there, null).forEach(tally::finding);
        }

        assertThat(tally.count(Kind.MISSING_HERE)).isEqualTo(3);
        assertThat(tally.sums(Kind.MISSING_HERE))
                .containsEntry("EUR", 120L)
                .containsEntry("CHF", 3L);
        assertThat(tally.isWell()).isFalse();
    }

    private static List<OrderFinding> compare(ComparedFacts there, @Nullable ComparedFacts here) {
        return OrderComparison.compare(new Told(there, 2, 0, List.of()), here);
    }

    private static ComparedFacts facts(
            String currency, long amount, long byGiftCard, @Nullable Long refunded) {
        return new ComparedFacts(
                "1001", "#1001", PLACED_AT, currency, amount, byGiftCard, refunded);
    }
}
