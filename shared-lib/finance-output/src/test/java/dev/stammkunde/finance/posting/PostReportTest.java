package dev.stammkunde.finance.posting;

import static dev.stammkunde.finance.posting.Batches.batch;
import static dev.stammkunde.finance.posting.Batches.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PostReportTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    @Test
    void ifrs_richMonth_postsDeferralReleaseRewardsByBearerAndGifts() {
        PostingBatch batch =
                batch(PostReport.ifrs(SampleReports.rich(), SampleReports.posting(), Language.EN));

        assertThat(batch.postings())
                .extracting(
                        Posting::amount, p -> p.debit().key(), p -> p.credit().key(), Posting::text)
                .containsExactly(
                        tuple(
                                147_204L,
                                "revenue",
                                "contract-liability",
                                "Points: revenue deferred 11/2026"),
                        tuple(
                                71_360L,
                                "contract-liability",
                                "revenue",
                                "Points: revenue recognised 11/2026"),
                        tuple(95_640L, "reward-cost", "reward-clearing", "Rewards 11/2026"),
                        tuple(
                                8_200L,
                                "partner-receivable",
                                "reward-clearing",
                                "Rewards 11/2026, borne by Teehaus Łódź & Söhne"),
                        tuple(27_650L, "gift-cost", "gift-clearing", "Points given 11/2026"));
        assertThat(batch.postings()).extracting(Posting::date).containsOnly(LAST_DAY);
        assertThat(batch.postings())
                .extracting(Posting::reference)
                .startsWith("IFRS-2026-11-1", "IFRS-2026-11-2")
                .doesNotHaveDuplicates();
    }

    @Test
    void ifrs_sameReportTwice_givesTheSamePostings() {
        PostingBatch once =
                batch(PostReport.ifrs(SampleReports.rich(), SampleReports.posting(), Language.DE));
        PostingBatch again =
                batch(PostReport.ifrs(SampleReports.rich(), SampleReports.posting(), Language.DE));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void ifrs_giftAccountsNotConfigured_leavesGiftsOut() {
        PostingBatch batch =
                batch(
                        PostReport.ifrs(
                                SampleReports.rich(),
                                settings("gift-cost", "", "gift-clearing", ""),
                                Language.EN));

        assertThat(batch.balance(PostingAccount.GIFT_COST)).isZero();
        assertThat(batch.postings()).hasSize(4);
    }

    @Test
    void ifrs_oneGiftAccountConfigured_namesTheOther() {
        PostingOutcome outcome =
                PostReport.ifrs(SampleReports.rich(), settings("gift-clearing", ""), Language.EN);

        assertThat(outcome)
                .isEqualTo(
                        new PostingOutcome.AccountsMissing(List.of(PostingAccount.GIFT_CLEARING)));
    }

    @Test
    void ifrs_noAccountsConfigured_namesAllThatAreNeeded() {
        PostingOutcome outcome =
                PostReport.ifrs(SampleReports.rich(), Batches.settings(Map.of()), Language.EN);

        assertThat(outcome)
                .isEqualTo(
                        new PostingOutcome.AccountsMissing(
                                List.of(
                                        PostingAccount.REVENUE,
                                        PostingAccount.CONTRACT_LIABILITY,
                                        PostingAccount.REWARD_COST,
                                        PostingAccount.PARTNER_RECEIVABLE,
                                        PostingAccount.REWARD_CLEARING)));
    }

    @Test
    void hgb_provisionLowerThanBefore_swapsTheSides() {
        PostingBatch batch =
                batch(
                        PostReport.hgb(
                                SampleReports.rich(),
                                SampleReports.posting(),
                                Language.DE,
                                960_000));

        assertThat(batch.postings().getFirst())
                .isEqualTo(
                        new Posting(
                                6_529,
                                PostingAccount.PROVISION,
                                PostingAccount.PROVISION_COST,
                                "Rückstellung Punkte gemindert 11/2026",
                                "HGB-2026-11-1",
                                LAST_DAY));
        assertThat(batch.balance(PostingAccount.CONTRACT_LIABILITY)).isZero();
    }

    @Test
    void hgb_provisionAsBefore_postsNoChange() {
        PostingBatch batch =
                batch(
                        PostReport.hgb(
                                SampleReports.rich(),
                                SampleReports.posting(),
                                Language.DE,
                                953_471));

        assertThat(batch.balance(PostingAccount.PROVISION)).isZero();
    }

    @Test
    void ifrs_emptyMonth_hasNoPostingsAndNeedsNoAccounts() {
        PostingBatch batch =
                batch(
                        PostReport.ifrs(
                                SampleReports.empty(), Batches.settings(Map.of()), Language.DE));

        assertThat(batch.postings()).isEmpty();
    }
}
