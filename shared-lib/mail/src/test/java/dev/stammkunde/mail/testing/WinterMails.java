package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.GiftGiven;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** Mails of one campaign of one shop, as tests of stores keep them. */
final class WinterMails {

    static final Instant NOW = Instant.parse("2026-05-06T10:00:00.123Z");
    static final String SHOP = "demo-shop";
    static final CustomerId ANNA = new CustomerId(SHOP, "anna#1%");
    static final CampaignId CAMPAIGN = new CampaignId(SHOP, "winter");

    private WinterMails() {}

    static MailOrder.OfCampaign order(CustomerId customer, String occurrence) {
        return order(customer, occurrence, null);
    }

    static MailOrder.OfCampaign order(
            CustomerId customer, String occurrence, @Nullable GiftGiven gift) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, CAMPAIGN, occurrence),
                CAMPAIGN,
                2,
                "1",
                NOW,
                NOW.plusSeconds(60),
                LocalDate.of(2026, 5, 6),
                gift,
                gift == null ? null : NOW.minusSeconds(1));
    }

    static MailRecord held(MailOrder order, Instant until) {
        return MailRecord.of(order)
                .decided(new MailDecision.Hold(until, HoldReason.QUIET_HOURS), NOW);
    }

    static MailChange first(MailRecord record) {
        return new MailChange(new Versioned<>(record, 0), record, null);
    }
}
