package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** What any store of celebrated birthdays does. */
public abstract class CelebrationsContract {

    private static final CustomerId ADA = new CustomerId("shop#1", "ada#7");
    private static final CustomerId IDA = new CustomerId("shop#1", "ida");
    private static final CampaignId CHILDREN = new CampaignId("shop#1", "children");
    private static final CelebrationSeries CAMPAIGN =
            CelebrationSeries.of(new CampaignId("shop#1", "birthday"));
    private static final CelebrationSeries OTHER =
            CelebrationSeries.of(new CampaignId("shop#1", "birthday-vip"));
    private static final Celebration FIRST = celebration("2027-02-28", "2027-02-28T08:00:00Z");
    private static final Celebration SECOND = celebration("2028-02-29", "2028-02-29T08:00:00Z");

    private Celebrations celebrations = new InMemoryCelebrations();

    /** Returns an empty store. */
    protected abstract Celebrations emptyStore();

    @BeforeEach
    void prepare() {
        celebrations = emptyStore();
    }

    @Test
    void findLast_none_isEmpty() {
        assertThat(celebrations.findLast(ADA, CAMPAIGN)).isEmpty();
    }

    @Test
    void celebrate_first_isTheLastOfThatCampaignOnly() {
        assertThat(celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), FIRST))
                .isEqualTo(SaveResult.SAVED);

        assertThat(celebrations.findLast(ADA, CAMPAIGN)).contains(FIRST);
        assertThat(celebrations.findLast(ADA, OTHER)).isEmpty();
        assertThat(celebrations.findLast(IDA, CAMPAIGN)).isEmpty();
    }

    @Test
    void celebrate_next_replacesTheOneBefore() {
        celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), FIRST);

        assertThat(celebrations.celebrate(ADA, CAMPAIGN, Optional.of(FIRST), SECOND))
                .isEqualTo(SaveResult.SAVED);

        assertThat(celebrations.findLast(ADA, CAMPAIGN)).contains(SECOND);
    }

    @Test
    void celebrate_somebodyElseDidFirst_conflictsAndChangesNothing() {
        celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), FIRST);

        assertThat(celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), SECOND))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(celebrations.celebrate(ADA, CAMPAIGN, Optional.of(SECOND), SECOND))
                .isEqualTo(SaveResult.CONFLICT);
        assertThat(celebrations.findLast(ADA, CAMPAIGN)).contains(FIRST);
    }

    @Test
    void lastOfEach_severalOfACampaign_areThoseAlone() {
        CelebrationSeries leapling = new CelebrationSeries(CHILDREN, MonthDay.of(2, 29));
        CelebrationSeries other = new CelebrationSeries(CHILDREN, MonthDay.of(3, 14));
        celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), FIRST);
        celebrations.celebrate(ADA, CelebrationSeries.of(CHILDREN), Optional.empty(), FIRST);
        celebrations.celebrate(ADA, leapling, Optional.empty(), FIRST);
        celebrations.celebrate(ADA, leapling, Optional.of(FIRST), SECOND);
        celebrations.celebrate(ADA, other, Optional.empty(), FIRST);
        celebrations.celebrate(IDA, other, Optional.empty(), FIRST);

        assertThat(celebrations.lastOfEach(ADA, CHILDREN)).containsExactlyInAnyOrder(SECOND, FIRST);
        assertThat(celebrations.findLast(ADA, leapling)).contains(SECOND);

        celebrations.forget(ADA);

        assertThat(celebrations.lastOfEach(ADA, CHILDREN)).isEmpty();
        assertThat(celebrations.lastOfEach(IDA, CHILDREN)).containsExactly(FIRST);
    }

    @Test
    void forget_customer_leavesTheOthers() {
        celebrations.celebrate(ADA, CAMPAIGN, Optional.empty(), FIRST);
        celebrations.celebrate(ADA, OTHER, Optional.empty(), FIRST);
        celebrations.celebrate(IDA, CAMPAIGN, Optional.empty(), FIRST);

        celebrations.forget(ADA);
        celebrations.forget(ADA);

        assertThat(celebrations.findLast(ADA, CAMPAIGN)).isEmpty();
        assertThat(celebrations.findLast(ADA, OTHER)).isEmpty();
        assertThat(celebrations.findLast(IDA, CAMPAIGN)).contains(FIRST);
    }

    private static Celebration celebration(String occasion, String run) {
        return new Celebration(LocalDate.parse(occasion), MonthDay.of(2, 29), Instant.parse(run));
    }
}
