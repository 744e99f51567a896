package dev.stammkunde.sendwinbackmails;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.OrderDueMails.Run;
import dev.stammkunde.campaigns.OrderDueMails.Tally;
import dev.stammkunde.campaigns.WinBackLookups;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.CampaignWork;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.customers.FindPurchaseDays;

import java.time.LocalTime;
import java.util.OptionalLong;

/**
 * Finds who has not bought for as long as a step of a ladder says, at a cost in proportion to those
 * who last bought on these days.
 */
final class SendWinBackMails implements CampaignWork {

    /** Most days have few or none: so many are asked for before progress is saved. */
    private static final int MOST_PAGES = 50;

    /** Enough for one part of a run. */
    private static final int ENOUGH_CUSTOMERS = 300;

    /**
     * The same where some get a gift, which takes a transaction each: the first page that has any.
     */
    private static final int ENOUGH_WITH_GIFT = 1;

    private final Campaigns campaigns;
    private final FindPurchaseDays find;
    private final OrderDueMails orders;

    SendWinBackMails(Campaigns campaigns, FindPurchaseDays find, OrderDueMails orders) {
        this.campaigns = campaigns;
        this.find = find;
        this.orders = orders;
    }

    @Override
    public boolean isFor(CampaignRule rule) {
        return rule instanceof WinBack;
    }

    @Override
    public OptionalLong findGiftsLeft(Campaign campaign) {
        return orders.findGiftsLeft(campaign);
    }

    @Override
    public PageDone carryOut(CampaignPage part) {
        Campaign campaign = part.campaign();
        String shopId = campaign.id().shopId();
        WinBack rule = (WinBack) campaign.rule();
        LocalTime localTime = campaign.timing().localTime();
        LapsedPages pages =
                new LapsedPages(find, shopId, new WinBackLookups(rule, part.window(), localTime));
        Run run =
                new Run(
                        campaign,
                        part.audience(),
                        campaigns.settings(shopId),
                        part.scheduledAt(),
                        part.now());

        Tally tally = Tally.NONE;
        LapsedPlace place = LapsedPlace.parse(part.cursor());
        int enough = campaign.gift() == null ? ENOUGH_CUSTOMERS : ENOUGH_WITH_GIFT;
        int customers = 0;
        for (int read = 0; place != null && read < MOST_PAGES && customers < enough; read++) {
            LapsedPages.Page page = pages.page(place);
            DueStep due = new DueStep(rule, part.window(), localTime, page.byRhythm());
            tally = tally.plus(orders.order(run, page.customers(), due));
            customers += page.customers().size();
            place = page.next();
        }
        return PageDone.of(place, tally);
    }
}
