package dev.stammkunde.campaigns.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.content.TryMail.Which;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what contents of a campaign ask for and what there is nothing of even for a customer of
 * whom everything is known: all their mails, or all of one step, would be held.
 */
public final class NeverFilled {

    private final TryMail tries;

    public NeverFilled(TryMail tries) {
        this.tries = tries;
    }

    /** Some contents of a campaign. */
    public record Place(String variant, Language language) {}

    /**
     * Returns the names of the variables; none of contents that cannot be used at all.
     *
     * @param now whose rules of points say whether a gift of points ends
     */
    public List<String> variables(
            Campaign campaign, Place place, MailSettings settings, Instant now) {
        Recipient reader = Recipient.known(campaign.id().shopId(), now);
        Set<String> names = new LinkedHashSet<>();
        for (String mail : mailsWith(campaign, place.variant())) {
            Which which = new Which(mail, Optional.of(place.language()));
            if (tries.tryOn(reader, campaign, settings, which).text()
                    instanceof MailText.Lacking(Language _, List<String> variables)) {
                names.addAll(variables);
            }
        }
        // What the shop has not said yet can be said later.
        return names.stream().filter(name -> !name.startsWith("shop.")).toList();
    }

    /**
     * Whether contents say nothing of the gift that their mail brings: they read the same with it
     * and without. Not of contents that bring none, or that cannot be used at all.
     */
    public boolean hidesGift(Campaign campaign, Place place, MailSettings settings, Instant now) {
        Recipient reader = Recipient.known(campaign.id().shopId(), now);
        return mailsWith(campaign, place.variant()).stream()
                .filter(mail -> campaign.findGift(mail).isPresent())
                .map(mail -> new Which(mail, Optional.of(place.language())))
                .anyMatch(
                        which ->
                                tries.tryOn(reader, campaign, settings, which).text()
                                                instanceof MailText.Whole with
                                        && with.equals(
                                                tries.tryOn(
                                                                reader,
                                                                campaign.withoutGift(),
                                                                settings,
                                                                which)
                                                        .text()));
    }

    /** The main contents of a ladder are those of all steps without their own. */
    private static List<String> mailsWith(Campaign campaign, String variant) {
        return switch (campaign.rule()) {
            case CampaignRule.WinBack _ ->
                    campaign.stepsWith(variant).stream().map(String::valueOf).toList();
            case CampaignRule.Birthday _,
                    CampaignRule.OnLifeEvent _,
                    CampaignRule.OnOccasion _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    List.of(variant);
        };
    }
}
