package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

final class FollowUpKeyTest {

    private static final CampaignId CAMPAIGN = new CampaignId("shop", "thanks");

    @ParameterizedTest
    @ValueSource(strings = {"1", "2026/1", "%2F", "a%25/b", "order/7", " #ä"})
    void findOrder_ofItsOwnKey_isTheOrder(String id) {
        OrderId order = new OrderId("shop", id);
        String occurrence = FollowUpKey.of(order);

        assertThat(FollowUpKey.findOrder(mail(occurrence))).contains(order);
        // What follows the last slash tells mails to one mailbox apart.
        assertThat(occurrence.indexOf('/')).isEqualTo(occurrence.lastIndexOf('/'));
    }

    @Test
    void findOrder_ofOtherMails_isNone() {
        assertThat(FollowUpKey.findOrder(mail("2026"))).isEmpty();
        assertThat(FollowUpKey.findOrder(mail(FollowUpKey.of(EmailKey.of("shop", "a@b.example")))))
                .isEmpty();
    }

    @Test
    void findTier_ofAMailAboutATurn_isFoundAgain() {
        FindTierTurns.Turned turned =
                new FindTierTurns.Turned(
                        new CustomerId("shop", "a-b/c"), "gold", "20260101", LocalDate.EPOCH);

        assertThat(FollowUpKey.findTier(mail(FollowUpKey.of(TierTurn.REACHED, turned))))
                .contains("gold");
        assertThat(FollowUpKey.findTier(mail("2026"))).isEmpty();
    }

    private static MailOrder.OfCampaign mail(String occurrence) {
        return new MailOrder.OfCampaign(
                MailKey.of(new CustomerId("shop", "c"), CAMPAIGN, occurrence),
                CAMPAIGN,
                1,
                Campaign.MAIN,
                Instant.EPOCH,
                Instant.EPOCH,
                LocalDate.EPOCH,
                null,
                null);
    }
}
