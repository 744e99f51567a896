package dev.stammkunde.campaigns.content;

import static dev.stammkunde.campaigns.testing.SampleCampaigns.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.Birthday;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.CampaignRule.Step;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.ComposeMail.Composed;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Campaigns whose mails are tried, and what became of them. */
final class Tries {

    static final Birthday BIRTHDAY = new Birthday(0, LeapDay.FEBRUARY_28, 30);
    static final WinBack LADDER = new WinBack(List.of(new Step(60, null), new Step(90, null)));
    static final Gift.Points POINTS = new Gift.Points(200);

    private Tries() {}

    static Campaign campaign(Occasion occasion, @Nullable Gift gift) {
        return campaign(new OnOccasion(occasion, 0), gift);
    }

    static Campaign campaign(CampaignRule rule, @Nullable Gift gift) {
        return giving(SampleCampaigns.of(Situated.ADA.shopId(), "sample", rule), gift);
    }

    static Campaign saying(Campaign campaign, Content content) {
        return saying(campaign, Map.of(Language.DE, content));
    }

    static Campaign saying(Campaign campaign, Map<Language, Content> contents) {
        return SampleCampaigns.saying(campaign, contents);
    }

    static Content asking(String expression) {
        return new Content(
                "newsletter", null, null, "<mj-text>Hallo {{" + expression + "}}.</mj-text>");
    }

    static RenderedMail shown(MailText text) {
        assertThat(text).isInstanceOf(MailText.Whole.class);
        return ((MailText.Whole) text).mail();
    }

    static RenderedMail sent(Composed composed) {
        assertThat(composed).isInstanceOf(Composed.Ready.class);
        return ((Composed.Ready) composed).mail().mail();
    }
}
