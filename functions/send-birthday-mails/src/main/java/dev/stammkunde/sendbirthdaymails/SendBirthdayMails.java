package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.campaigns.Birthdays;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.CampaignWork;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindBirthdays;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.sendbirthdaymails.BirthdayOutcome.Count;
import dev.stammkunde.sendbirthdaymails.BirthdayOutcome.Given;
import dev.stammkunde.sendbirthdaymails.CelebrateBirthday.Run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds whose birthday, or other date, is due and celebrates it. What it reads grows with the dates
 * of the days in question, and not with the shop.
 */
final class SendBirthdayMails implements CampaignWork {

    private static final int PROFILES_AT_ONCE = 100;

    private final Campaigns campaigns;
    private final Sources sources;
    private final CelebrateBirthday celebrate;
    private final OrderMails mails;

    /** Where customers are found, and what is known of them. */
    record Sources(FindBirthdays birthdays, ReadAudienceFacts facts) {}

    SendBirthdayMails(
            Campaigns campaigns, Sources sources, CelebrateBirthday celebrate, OrderMails mails) {
        this.campaigns = campaigns;
        this.sources = sources;
        this.celebrate = celebrate;
        this.mails = mails;
    }

    @Override
    public boolean isFor(CampaignRule rule) {
        return Celebrated.of(rule).isPresent();
    }

    @Override
    public OptionalLong findGiftsLeft(Campaign campaign) {
        return celebrate.findGiftsLeft(campaign);
    }

    @Override
    public PageDone carryOut(CampaignPage page) {
        Celebrated celebrated = Celebrated.of(page.campaign().rule()).orElseThrow();
        String shopId = page.campaign().id().shopId();
        MailSettings settings = campaigns.settings(shopId);
        Timing timing = page.campaign().timing();
        Birthdays birthdays =
                celebrated.deciding(timing, page.window().of(timing, settings.quietHours()));
        Places.Found found =
                new Places(sources.birthdays(), celebrated, shopId, birthdays.candidateDays())
                        .from(page.cursor());
        Run run = new Run(page, settings, celebrated, birthdays);
        List<MailOrder.OfCampaign> orders = new ArrayList<>();
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        Map<CustomerId, Profile> profiles = profilesOf(found, page.scheduledAt());
        for (Places.OnDay one : found.customers()) {
            Profile profile = Objects.requireNonNull(profiles.get(one.customer()));
            tally(celebrate.celebrate(run, one.customer(), profile, one.day()), orders, counts);
        }
        mails.order(orders);
        return new PageDone(found.next(), metrics(counts));
    }

    private Map<CustomerId, Profile> profilesOf(Places.Found found, Instant at) {
        List<CustomerId> customers =
                found.customers().stream().map(Places.OnDay::customer).distinct().toList();
        Map<CustomerId, Profile> known = new LinkedHashMap<>();
        for (int from = 0; from < customers.size(); from += PROFILES_AT_ONCE) {
            List<CustomerId> some =
                    customers.subList(from, Math.min(customers.size(), from + PROFILES_AT_ONCE));
            sources.facts()
                    .read(some, Set.of(Part.PROFILE), at)
                    .forEach((customer, facts) -> known.put(customer, facts.profile()));
        }
        return known;
    }

    private static void tally(
            BirthdayOutcome outcome, List<MailOrder.OfCampaign> orders, Map<Count, Long> counts) {
        switch (outcome) {
            case BirthdayOutcome.Celebrated(MailOrder.OfCampaign order, Given given) -> {
                orders.add(order);
                add(counts, Count.MAILS_ORDERED);
                switch (given) {
                    case GIFT -> add(counts, Count.GIFTS_GIVEN);
                    case NO_COUPON -> add(counts, Count.COUPONS_MISSING);
                    case HELD_OUT -> add(counts, Count.HELD_OUT);
                    case NOTHING -> {}
                }
            }
            case BirthdayOutcome.NotDue(Count reason) -> add(counts, reason);
        }
    }

    private static void add(Map<Count, Long> counts, Count count) {
        counts.merge(count, 1L, Long::sum);
    }

    private static Map<String, Long> metrics(Map<Count, Long> counts) {
        Map<String, Long> named = new HashMap<>();
        counts.forEach((count, number) -> named.put(count.metric(), number));
        named.remove(Count.OTHER_DAY.metric());
        return named;
    }
}
