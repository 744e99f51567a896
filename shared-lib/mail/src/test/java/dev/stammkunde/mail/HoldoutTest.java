package dev.stammkunde.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stammkunde.customers.CustomerId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

final class HoldoutTest {

    private static final int MANY = 40_000;
    private static final List<CustomerId> CUSTOMERS =
            IntStream.range(0, MANY)
                    .mapToObj(i -> new CustomerId("demo-shop", Integer.toString(8_000_000 + i)))
                    .toList();

    /** Four standard deviations of a share of 10 % among so many are 0.6 points. */
    @Test
    void ofShop_tenPercent_holdsATenthOut() {
        double share =
                CUSTOMERS.stream().filter(c -> Holdout.ofShop(c, 10)).count() / (double) MANY;

        assertThat(share).isCloseTo(0.10, within(0.006));
    }

    @Test
    void ofShop_noneAndAll_areExact() {
        assertThat(CUSTOMERS).noneMatch(c -> Holdout.ofShop(c, 0));
        assertThat(CUSTOMERS).allMatch(c -> Holdout.ofShop(c, 100));
    }

    @Test
    void ofShop_shareGrows_nobodyLeaves() {
        for (int percent = 1; percent <= 100; percent++) {
            int share = percent;
            assertThat(CUSTOMERS.stream().limit(2_000))
                    .allMatch(c -> !Holdout.ofShop(c, share - 1) || Holdout.ofShop(c, share));
        }
    }

    @Test
    void ofCampaign_twoCampaigns_areDrawnIndependently() {
        CampaignId one = new CampaignId("demo-shop", "birthday");
        CampaignId other = new CampaignId("demo-shop", "winter");
        long both =
                CUSTOMERS.stream()
                        .filter(c -> Holdout.ofCampaign(c, one, 50))
                        .filter(c -> Holdout.ofCampaign(c, other, 50))
                        .count();

        assertThat(both / (double) MANY).isCloseTo(0.25, within(0.01));
    }

    /** The group is permanent: a change of the hash would move customers in and out of it. */
    @Test
    void ofShop_knownCustomers_neverChange() {
        assertThat(
                        CUSTOMERS.stream()
                                .limit(40)
                                .filter(c -> Holdout.ofShop(c, 10))
                                .map(CustomerId::id))
                .containsExactly("8000012", "8000014", "8000017", "8000027", "8000035", "8000039");
    }

    @Test
    void ofShop_idsThatJoinAlike_areDifferentCustomers() {
        long alike =
                IntStream.range(0, 1_000)
                        .filter(
                                i ->
                                        Holdout.ofShop(new CustomerId("shop" + i, "1"), 50)
                                                == Holdout.ofShop(
                                                        new CustomerId("shop", i + "1"), 50))
                        .count();

        assertThat(alike).isBetween(430L, 570L);
    }
}
