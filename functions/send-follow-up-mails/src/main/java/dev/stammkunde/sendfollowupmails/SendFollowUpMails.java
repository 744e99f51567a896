package dev.stammkunde.sendfollowupmails;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.campaigns.FollowUp;
import dev.stammkunde.campaigns.NotFollowedUp;
import dev.stammkunde.campaigns.OrderDueMails;
import dev.stammkunde.campaigns.OrderDueMails.Run;
import dev.stammkunde.campaigns.OrderDueMails.Tally;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.CampaignWork;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds the orders and opt-ins after which a campaign sends a mail, and the points before whose
 * loss it does, at a cost in proportion to those of the days that a run has.
 */
final class SendFollowUpMails implements CampaignWork {

    /** Most days have few or none: so many are asked for before progress is saved. */
    private static final int MOST_PAGES = 50;

    /** Enough for one part of a run. */
    private static final int ENOUGH_MAILS = 200;

    /** The same where each gets a gift, which takes a transaction: the first page that has any. */
    private static final int ENOUGH_WITH_GIFT = 1;

    private final Campaigns campaigns;
    private final FindFollowUps find;
    private final Looks looks;
    private final OrderDueMails orders;

    /**
     * What is known of mails.
     *
     * @param situations for those of which a run counts who may not be mailed
     */
    record Looks(MailRecords records, ReadSituations situations) {}

    SendFollowUpMails(Campaigns campaigns, FindFollowUps find, Looks looks, OrderDueMails orders) {
        this.campaigns = campaigns;
        this.find = find;
        this.looks = looks;
        this.orders = orders;
    }

    @Override
    public boolean isFor(CampaignRule rule) {
        return FindFollowUps.isFor(rule);
    }

    @Override
    public OptionalLong findGiftsLeft(Campaign campaign) {
        return orders.findGiftsLeft(campaign);
    }

    @Override
    public PageDone carryOut(CampaignPage part) {
        Campaign campaign = part.campaign();
        MailSettings settings = campaigns.settings(campaign.id().shopId());
        ZoneId zone = settings.zone();
        // Never a day ahead, whatever the time of day: what happens today is known tomorrow.
        When when = new When(zone, part.window().days(zone, null), part.window().moments());
        Run run = new Run(campaign, part.audience(), settings, part.scheduledAt(), part.now());
        int enough = campaign.gift() == null ? ENOUGH_MAILS : ENOUGH_WITH_GIFT;

        CountNotMailable check = CountNotMailable.of(run, looks.situations());
        Tally tally = Tally.NONE;
        Map<NotFollowedUp, Long> left = new EnumMap<>(NotFollowedUp.class);
        @Nullable String cursor = part.cursor();
        int mails = 0;
        for (int read = 0; cursor != null && read < MOST_PAGES && mails < enough; read++) {
            Found found = find.find(campaign, when, cursor);
            tally = tally.plus(order(run, found.due(), check));
            found.left().forEach((reason, count) -> left.merge(reason, count, Long::sum));
            mails += found.due().size();
            cursor = found.next();
        }
        return done(cursor, tally, left, check.count());
    }

    private static PageDone done(
            @Nullable String next, Tally tally, Map<NotFollowedUp, Long> left, long notMailable) {
        PageDone ordered = PageDone.of(next, tally);
        Map<String, Long> counts = new HashMap<>(ordered.counts());
        left.forEach((reason, count) -> counts.put(reason.label(), count));
        if (notMailable > 0) {
            counts.put("CustomersNotMailable", notMailable);
        }
        return new PageDone(ordered.next(), counts);
    }

    /** A customer who bought twice on a day gets a mail for each order, one after the other. */
    private Tally order(Run run, List<FollowUp> due, CountNotMailable check) {
        Tally tally = Tally.NONE;
        List<FollowUp> open =
                due.stream().filter(it -> !wasMailedBeforeMerge(run.campaign(), it)).toList();
        while (!open.isEmpty()) {
            Map<CustomerId, FollowUp> round = new LinkedHashMap<>();
            List<FollowUp> later = new ArrayList<>();
            for (FollowUp one : open) {
                if (round.putIfAbsent(one.customer(), one) != null) {
                    later.add(one);
                }
            }
            tally =
                    tally.plus(
                            orders.order(
                                    run,
                                    List.copyOf(round.keySet()),
                                    new DueFollowUp(round, check)));
            open = later;
        }
        return tally;
    }

    /** Who bought was merged since: the mail about the order is the same one. */
    private boolean wasMailedBeforeMerge(Campaign campaign, FollowUp due) {
        CustomerId formerly = due.formerly();
        return formerly != null
                && looks.records()
                        .find(MailKey.of(formerly, campaign.id(), due.occurrence()))
                        .map(Versioned::value)
                        .map(MailRecord::state)
                        .filter(state -> state == MailState.SENT || state == MailState.SENDING)
                        .isPresent();
    }
}
