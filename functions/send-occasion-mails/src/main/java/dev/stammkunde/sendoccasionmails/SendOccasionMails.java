package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.campaigns.AnniversaryLookups;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.OnOccasion;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.FindListed;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.OccasionDue;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.OrderDueMails.FindDueMail;
import dev.stammkunde.campaigns.OrderDueMails.Run;
import dev.stammkunde.campaigns.OrderDueMails.Tally;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.calendar.Occasion.FirstPurchaseAnniversary;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.CampaignWork;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.MailSettings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Goes through a shop's customers, page by page, when the occasion of a campaign is due, and on all
 * other days does nothing. Memory holds one page. Anniversaries of first purchases are looked up by
 * their day.
 */
final class SendOccasionMails implements CampaignWork {

    private static final PageDone NOTHING_DUE = new PageDone(null, Map.of());

    /** A page of customers of whom each gets a gift, in a transaction each. */
    private static final Duration TIME_FOR_GIFTS = Duration.ofSeconds(45);

    private final Campaigns campaigns;
    private final OccasionCalendar calendar;
    private final FindShopCustomers customers;
    private final FindPurchaseDays firstPurchases;
    private final FindListed lists;
    private final OrderDueMails orders;

    /** Where customers are found. */
    record Find(FindShopCustomers customers, FindPurchaseDays firstPurchases, FindListed lists) {}

    SendOccasionMails(
            Campaigns campaigns, OccasionCalendar calendar, Find find, OrderDueMails orders) {
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.customers = find.customers();
        this.firstPurchases = find.firstPurchases();
        this.lists = find.lists();
        this.orders = orders;
    }

    @Override
    public boolean isFor(CampaignRule rule) {
        return rule instanceof OnOccasion;
    }

    @Override
    public Duration timeForPart(Campaign campaign) {
        return campaign.gift() == null ? CampaignWork.super.timeForPart(campaign) : TIME_FOR_GIFTS;
    }

    @Override
    public OptionalLong findGiftsLeft(Campaign campaign) {
        return orders.findGiftsLeft(campaign);
    }

    @Override
    public PageDone carryOut(CampaignPage part) {
        Campaign campaign = part.campaign();
        OnOccasion rule = (OnOccasion) campaign.rule();
        MailSettings settings = campaigns.settings(campaign.id().shopId());
        RunWindow window = part.window().of(campaign.timing(), settings.quietHours());
        if (rule.occasion() instanceof FirstPurchaseAnniversary) {
            return anniversaries(
                    part,
                    new DueAnniversary(rule.daysAfter(), window, campaign.timing().localTime()));
        }
        OccasionDue due =
                OccasionDue.decide(
                        rule,
                        calendar,
                        window.days(settings.zone(), campaign.timing().localTime()));
        return switch (due) {
            case OccasionDue.NotDue _ -> NOTHING_DUE;
            case OccasionDue.Due(LocalDate occasion, LocalDate day, String occurrence) ->
                    everyone(part, new OccasionDue.Due(occasion, window.sendDay(day), occurrence));
        };
    }

    /** Where a list says who, the shop's other customers are not looked at. */
    private PageDone everyone(CampaignPage part, OccasionDue.Due occasion) {
        OccasionPlace place = OccasionPlace.parse(part.cursor());
        Optional<ListId> list = part.audience().findList();
        if (list.isPresent()) {
            CustomerPage listed = lists.customersOf(list.get(), place.after());
            return order(part, listed, new DueForAll(occasion), place.next(listed, 1));
        }
        CustomerPage page =
                customers.customersOf(part.campaign().id().shopId(), place.part(), place.after());
        return order(part, page, new DueForAll(occasion), place.next(page, customers.shardCount()));
    }

    private PageDone anniversaries(CampaignPage part, DueAnniversary due) {
        List<MonthDay> days = AnniversaryLookups.of(due.daysAfter(), due.window(), due.localTime());
        int shards = firstPurchases.shardCount();
        OccasionPlace place = OccasionPlace.parse(part.cursor());
        if (place.part() >= days.size() * shards) {
            return NOTHING_DUE;
        }
        CustomerPage page =
                firstPurchases.firstBoughtOn(
                        part.campaign().id().shopId(),
                        days.get(place.part() / shards),
                        place.part() % shards,
                        place.after());
        return order(part, page, due, place.next(page, days.size() * shards));
    }

    private PageDone order(
            CampaignPage part, CustomerPage page, FindDueMail due, @Nullable OccasionPlace next) {
        Campaign campaign = part.campaign();
        MailSettings settings = campaigns.settings(campaign.id().shopId());
        Tally tally =
                orders.order(
                        new Run(
                                campaign,
                                part.audience(),
                                settings,
                                part.scheduledAt(),
                                part.now()),
                        page.customers(),
                        due);
        return PageDone.of(next, tally);
    }
}
