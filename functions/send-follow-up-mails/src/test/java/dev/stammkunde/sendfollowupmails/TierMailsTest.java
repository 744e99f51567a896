package dev.stammkunde.sendfollowupmails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.FindTierTurns.Turned;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Mails about what becomes of customers' tiers. */
class TierMailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void run_tierReached_mailsOnceForTierAndWindow() {
        Shop shop = new Shop(new OnTier(TierTurn.REACHED, 0, Set.of()));
        CustomerId anna = shop.orders.customer("anna");
        shop.turned = List.of(turned(anna, "silver", "20260101", DAY));

        shop.run("2026-11-22T08:00:00Z");
        shop.run("2026-11-23T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("anna tier/REACHED-silver-20260101-anna");
    }

    @Test
    void run_otherTierThanTheCampaignIsFor_mailsNobody() {
        Shop shop = new Shop(new OnTier(TierTurn.REACHED, 0, Set.of("gold")));
        CustomerId anna = shop.orders.customer("anna");
        shop.turned = List.of(turned(anna, "silver", "20260101", DAY));

        shop.run("2026-11-22T08:00:00Z");

        assertThat(shop.mailed()).isEmpty();
    }

    @Test
    void run_tierEnds_isAboutTheLastDay() {
        Shop shop = new Shop(new OnTier(TierTurn.ENDS, 30, Set.of()));
        CustomerId anna = shop.orders.customer("anna");
        LocalDate last = LocalDate.of(2026, 12, 31);
        shop.turned = List.of(turned(anna, "gold", "20261231", last));

        shop.run("2026-12-01T08:00:00Z");

        assertThat(shop.mailed()).containsExactly("anna tier/ENDS-gold-20261231-anna");
        MailOrder.OfCampaign mail = shop.mails.values().iterator().next();
        assertThat(mail.occasion()).isEqualTo(last);
    }

    @Test
    void run_customerWhoWasErased_isNotMailed() {
        Shop shop = new Shop(new OnTier(TierTurn.FELL, 0, Set.of()));
        shop.turned =
                List.of(
                        turned(
                                new CustomerId(shop.orders.customer("anna").shopId(), "nobody"),
                                "silver",
                                "20260101",
                                DAY));

        shop.run("2026-11-22T08:00:00Z");

        assertThat(shop.mailed()).isEmpty();
    }

    private static Turned turned(CustomerId customer, String tier, String window, LocalDate day) {
        return new Turned(customer, tier, window, day);
    }
}
