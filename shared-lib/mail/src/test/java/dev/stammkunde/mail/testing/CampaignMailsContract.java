package dev.stammkunde.mail.testing;

import static dev.stammkunde.mail.testing.WinterMails.ANNA;
import static dev.stammkunde.mail.testing.WinterMails.CAMPAIGN;
import static dev.stammkunde.mail.testing.WinterMails.NOW;
import static dev.stammkunde.mail.testing.WinterMails.SHOP;
import static dev.stammkunde.mail.testing.WinterMails.first;
import static dev.stammkunde.mail.testing.WinterMails.held;
import static dev.stammkunde.mail.testing.WinterMails.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every store tells of a campaign's mails. Each test gets an empty one. */
public abstract class CampaignMailsContract {

    protected abstract MailRecords records();

    protected abstract FindCampaignMails campaignMails();

    protected abstract FindDrawnCustomers drawn();

    /** Counts what was kept, and tells of it. */
    protected abstract CountCampaignMails counted();

    private void keep(MailRecord record) {
        assertThat(records().save(List.of(first(record)))).containsExactly(SaveResult.SAVED);
    }

    @Test
    void findPaused_manyMails_areThoseOfTheCampaignThatWaitForIt() {
        Hold paused = new Hold(NOW.plusSeconds(9), HoldReason.CAMPAIGN_PAUSED);
        CustomerId ben = new CustomerId(SHOP, "ben");
        CustomerId elsewhere = new CustomerId("other-shop", "anna");
        keep(MailRecord.of(order(ANNA, "once")).decided(paused, NOW));
        keep(MailRecord.of(order(ben, "once")).decided(paused, NOW));
        keep(MailRecord.of(order(elsewhere, "once")).decided(paused, NOW));
        keep(held(order(new CustomerId(SHOP, "carl"), "once"), NOW));
        keep(MailRecord.of(order(ben, "2")).decided(paused, NOW).accepted("id"));

        List<CustomerId> found = new ArrayList<>();
        campaignMails()
                .findPaused(
                        CAMPAIGN,
                        mails -> mails.forEach(it -> found.add(it.value().key().customer())));

        assertThat(found).containsExactlyInAnyOrder(ANNA, ben);
    }

    @Test
    void find_mailsOfRuns_areThoseWhomTheRunsOrderedThemForWhateverCameOfThem() {
        CustomerId ben = new CustomerId(SHOP, "ben");
        CustomerId carl = new CustomerId(SHOP, "carl");
        keep(sent(order(ANNA, "once"), "id1"));
        keep(skipped(order(ben, "once")));
        keep(held(order(carl, "once"), NOW));
        keep(skipped(at(order(carl, "late"), NOW.plusSeconds(60))));
        keep(sent(order(new CustomerId("other-shop", "anna"), "once"), "id2"));

        List<FindDrawnCustomers.Drawn> found = new ArrayList<>();
        drawn().find(CAMPAIGN, NOW, NOW.plusSeconds(60), found::add);

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new FindDrawnCustomers.Drawn(ANNA, NOW, true, false),
                        new FindDrawnCustomers.Drawn(ben, NOW, false, true),
                        new FindDrawnCustomers.Drawn(carl, NOW, false, false));
    }

    @Test
    void results_mailsOfTwoRuns_countEachOnceForItsRun() {
        MailOrder.OfCampaign usual = order(ANNA, "x");
        for (int i = 0; i < 3; i++) {
            keep(sent(order(new CustomerId(SHOP, "sent" + i), "once"), "id" + i));
        }
        MailEvent bounce = new MailEvent(MailEvent.Type.BOUNCED, NOW, "id3", "");
        keep(sent(order(new CustomerId(SHOP, "back"), "once"), "id3").with(bounce).with(bounce));
        keep(held(order(ANNA, "once"), NOW));
        keep(skipped(order(ANNA, "other")));
        keep(MailRecord.of(order(ANNA, "now")).decided(new Send(Basis.CONSENT_DOI), NOW));
        keep(skipped(at(usual, NOW.plusSeconds(60))));
        keep(skipped(at(order(ANNA, "late"), NOW.plusSeconds(61))));

        Map<Instant, MailResults> results = counted().results(CAMPAIGN, NOW, NOW.plusSeconds(60));

        assertThat(results).containsOnlyKeys(NOW, NOW.plusSeconds(60));
        assertThat(results.get(NOW))
                .isEqualTo(
                        new MailResults(
                                1,
                                Map.of(HoldReason.QUIET_HOURS, 1L),
                                4,
                                Map.of(SkipReason.HOLDOUT, 1L),
                                Map.of(MailEvent.Type.BOUNCED, 1L)));
        assertThat(results.get(NOW)).extracting(MailResults::mails).isEqualTo(7L);
        assertThat(results.get(NOW.plusSeconds(60)))
                .extracting(MailResults::skipped)
                .isEqualTo(Map.of(SkipReason.HOLDOUT, 1L));
    }

    @Test
    void results_ofACampaignNamedTest_countNoMarketersTests() {
        MailOrder.OfCampaign due = order(ANNA, "x");
        keep(
                sent(
                        new MailOrder.OfTest(
                                MailKey.ofTest(ANNA, "r1"),
                                CAMPAIGN,
                                1,
                                due.about(),
                                "marketing@example.com",
                                "de",
                                NOW),
                        "m1"));

        assertThat(counted().results(new CampaignId(SHOP, "test"), NOW, NOW.plusSeconds(60)))
                .isEmpty();
    }

    private static MailRecord sent(MailOrder order, String messageId) {
        return MailRecord.of(order).decided(new Send(Basis.CONSENT_DOI), NOW).accepted(messageId);
    }

    private static MailRecord skipped(MailOrder order) {
        return MailRecord.of(order).decided(new MailDecision.Skip(SkipReason.HOLDOUT), NOW);
    }

    private static MailOrder at(MailOrder.OfCampaign order, Instant orderedAt) {
        return new MailOrder.OfCampaign(
                order.key(),
                order.campaign(),
                order.version(),
                order.variant(),
                orderedAt,
                order.notBefore(),
                order.occasion(),
                null,
                null);
    }
}
