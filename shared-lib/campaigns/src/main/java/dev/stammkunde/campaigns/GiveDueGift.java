package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.OrderDueMails.Run;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Holdout;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.GiftGiven;

import java.util.OptionalLong;

/**
 * Gives what a campaign gives with a mail that is due, once for each occurrence of the gift.
 *
 * <p>Customers in the holdout get nothing, since the holdout measures what the campaign as a whole
 * brings about.
 */
final class GiveDueGift {

    private final GiveGift gifts;

    GiveDueGift(GiveGift gifts) {
        this.gifts = gifts;
    }

    /** What comes with the mail. */
    sealed interface Result {

        /** No gift: the campaign has none, or not with this mail, or not for this customer. */
        record Nothing() implements Result {}

        /** The customer has it, from now on or from before. */
        record Given(GiftGiven gift) implements Result {}

        /** There is no coupon left: the mail waits until there is. */
        record NoCoupon(GiftGiven.Owed owed) implements Result {}
    }

    /** Gives the gift. Where there is none to give, nothing is read or written. */
    Result give(Run run, DueMail mail) {
        Campaign campaign = run.campaign();
        Gift gift = campaign.findGiftFor(mail.customer()).orElse(null);
        String occurrence = mail.giftOccurrence();
        if (gift == null || occurrence == null || isHeldOut(run, mail.customer())) {
            return new Result.Nothing();
        }
        GiftKey key = new GiftKey(mail.customer(), campaign.id(), occurrence);
        GiveGift.Occasion occasion =
                new GiveGift.Occasion(reason(campaign.rule()), run.scheduledAt(), mail.day());
        return switch (gifts.give(key, gift, occasion)) {
            case GiveGift.Result.Given(GiftGiven given) -> new Result.Given(given);
            case GiveGift.Result.NoCoupon(GiftGiven.Owed owed) -> new Result.NoCoupon(owed);
        };
    }

    OptionalLong findLeft(Campaign campaign) {
        Gift gift = campaign.gift();
        return gift == null ? OptionalLong.empty() : gifts.findLeft(campaign.id().shopId(), gift);
    }

    private static boolean isHeldOut(Run run, CustomerId customer) {
        Campaign campaign = run.campaign();
        return Holdout.ofShop(customer, run.settings().holdoutPercent())
                || Holdout.ofCampaign(customer, campaign.id(), campaign.holdoutPercent());
    }

    private static GiftReason reason(CampaignRule rule) {
        return switch (rule) {
            case CampaignRule.Birthday _ -> GiftReason.BIRTHDAY;
            case CampaignRule.WinBack _ -> GiftReason.WIN_BACK;
            case CampaignRule.OnLifeEvent _,
                    CampaignRule.OnOccasion _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    GiftReason.OCCASION;
        };
    }
}
