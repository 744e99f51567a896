package dev.stammkunde.finance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.GiftCost;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.owed.Owed.ContractLiability;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.finance.posting.DatevOutcome.Written;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;

/** What is posted, and what stands in DATEV's file, sums to the report. */
class PostingProperties {

    private static final Instant CREATED = Instant.parse("2026-12-01T05:30:15.042Z");

    /** What of a report is posted. */
    record Amounts(
            long allocated,
            long recognised,
            long provision,
            long before,
            List<RewardCost> rewards,
            List<GiftCost> gifts) {}

    @Property(tries = 300)
    void ifrs_anyReport_sumsToIt(@ForAll("amounts") Amounts amounts) {
        MonthReport report = report(amounts);

        PostingBatch batch =
                Batches.batch(PostReport.ifrs(report, SampleReports.posting(), Language.DE));

        assertThat(-batch.balance(PostingAccount.CONTRACT_LIABILITY))
                .isEqualTo(amounts.allocated() - amounts.recognised());
        assertThat(batch.balance(PostingAccount.REVENUE))
                .isEqualTo(amounts.allocated() - amounts.recognised());
        assertThat(batch.balance(PostingAccount.REWARD_COST)).isEqualTo(rewards(amounts, false));
        assertThat(batch.balance(PostingAccount.PARTNER_RECEIVABLE))
                .isEqualTo(rewards(amounts, true));
        assertThat(batch.balance(PostingAccount.GIFT_COST)).isEqualTo(gifts(amounts));
        assertBalanced(batch);
        assertFileSums(batch);
    }

    @Property(tries = 300)
    void hgb_anyReport_movesTheProvisionToIt(@ForAll("amounts") Amounts amounts) {
        PostingBatch batch =
                Batches.batch(
                        PostReport.hgb(
                                report(amounts),
                                SampleReports.posting(),
                                Language.EN,
                                amounts.before()));

        assertThat(amounts.before() - batch.balance(PostingAccount.PROVISION))
                .isEqualTo(amounts.provision());
        assertBalanced(batch);
        assertFileSums(batch);
    }

    @Provide
    Arbitrary<Amounts> amounts() {
        Arbitrary<Long> signed = Arbitraries.longs().between(-5_000_000_000L, 5_000_000_000L);
        Arbitrary<Long> positive = Arbitraries.longs().between(0, 5_000_000_000L);
        return Combinators.combine(
                        signed, signed, positive, positive, rewards().list(), gifts().list())
                .as(Amounts::new);
    }

    private static Arbitrary<RewardCost> rewards() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<@Nullable String> bearers =
                Arbitraries.of("Łódź", "Müller; \"AG\"", "A").injectNull(0.5);
        return Combinators.combine(bearers, amounts, amounts)
                .as(
                        (bearer, cost, returned) ->
                                new RewardCost(
                                        "r",
                                        "R",
                                        bearer,
                                        VatTreatment.PRICE_REDUCTION,
                                        "EUR",
                                        1,
                                        cost,
                                        returned));
    }

    private static Arbitrary<GiftCost> gifts() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .map(value -> new GiftCost("campaign", value, value));
    }

    private static MonthReport report(Amounts amounts) {
        MonthReport rich = SampleReports.rich();
        MonthCosts costs = rich.costs();
        Owed owed = rich.owed();
        return new MonthReport(
                rich.legalEntity(),
                rich.isClosed(),
                rich.figures(),
                new MonthCosts(
                        costs.currency(),
                        amounts.rewards(),
                        costs.otherCurrencies(),
                        costs.discounts(),
                        amounts.gifts(),
                        costs.services(),
                        costs.netRevenue(),
                        costs.activeCustomers(),
                        costs.budget()),
                new Owed(
                        owed.currency(),
                        owed.redemption(),
                        owed.outstanding(),
                        new ContractLiability(
                                List.of(), amounts.allocated(), amounts.recognised(), 0),
                        new Provision(0, 0, amounts.provision(), BothLanguages.same(""))),
                rich.tieOut());
    }

    private static long rewards(Amounts amounts, boolean ofPartners) {
        return amounts.rewards().stream()
                .filter(reward -> (reward.bearer() != null) == ofPartners)
                .mapToLong(RewardCost::net)
                .sum();
    }

    private static long gifts(Amounts amounts) {
        return amounts.gifts().stream().mapToLong(GiftCost::value).sum();
    }

    private static void assertBalanced(PostingBatch batch) {
        long sum = 0;
        for (PostingAccount account : PostingAccount.values()) {
            sum += batch.balance(account);
        }
        assertThat(sum).isZero();
    }

    private static void assertFileSums(PostingBatch batch) {
        if (batch.postings().isEmpty()) {
            return;
        }
        Written written = (Written) DatevFile.write(batch, SampleReports.posting(), CREATED);
        String[] lines =
                new String(written.file(), Charset.forName("windows-1252")).split("\r\n", -1);
        for (PostingAccount account : PostingAccount.values()) {
            String number = SampleReports.posting().accounts().get(account.key());
            long sum = 0;
            for (int i = 2; i < lines.length - 1; i++) {
                String[] cells = lines[i].split(";", -1);
                long amount = Long.parseLong(cells[0].replace(",", ""));
                assertThat(amount).isPositive();
                sum += cells[6].equals(number) ? amount : 0;
                sum -= cells[7].equals(number) ? amount : 0;
            }
            assertThat(sum).as(account.key()).isEqualTo(batch.balance(account));
        }
    }
}
