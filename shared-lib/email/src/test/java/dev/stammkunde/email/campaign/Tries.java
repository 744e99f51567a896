package dev.stammkunde.email.campaign;

import static dev.stammkunde.testkit.campaigns.SampleCampaigns.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignRule;
import dev.stammkunde.domain.campaign.CampaignRule.Birthday;
import dev.stammkunde.domain.campaign.CampaignRule.OnOccasion;
import dev.stammkunde.domain.campaign.CampaignRule.Step;
import dev.stammkunde.domain.campaign.CampaignRule.WinBack;
import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Gift;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.LeapDay;
import dev.stammkunde.domain.campaign.Occasion;
import dev.stammkunde.domain.mail.RenderedMail;
import dev.stammkunde.email.compose.ComposeMail.Composed;
import dev.stammkunde.email.compose.MailText;
import dev.stammkunde.testkit.campaigns.SampleCampaigns;

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
