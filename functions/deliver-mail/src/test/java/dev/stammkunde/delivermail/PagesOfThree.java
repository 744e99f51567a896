package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.DueMail;
import dev.stammkunde.campaigns.runs.CampaignPage;
import dev.stammkunde.campaigns.runs.CampaignWork;
import dev.stammkunde.campaigns.runs.PageDone;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Orders a mail to each of some customers, three at a time. */
record PagesOfThree(List<CustomerId> customers, OrderMails orders) implements CampaignWork {

    private static final int SIZE = 3;

    @Override
    public boolean isFor(CampaignRule rule) {
        return true;
    }

    @Override
    public PageDone carryOut(CampaignPage page) {
        ZoneId zone = page.campaign().timing().zone();
        LocalDate day = LocalDate.ofInstant(page.scheduledAt(), zone);
        int from = page.cursor().isEmpty() ? 0 : Integer.parseInt(page.cursor());
        int to = Math.min(customers.size(), from + SIZE);
        List<MailOrder> wanted =
                customers.subList(from, to).stream()
                        .<MailOrder>map(
                                customer ->
                                        new DueMail(
                                                        customer,
                                                        "once",
                                                        Campaign.MAIN,
                                                        day,
                                                        day,
                                                        null,
                                                        null)
                                                .order(
                                                        page.campaign(),
                                                        zone,
                                                        page.scheduledAt(),
                                                        null))
                        .toList();
        orders.order(wanted);
        @Nullable String next = to == customers.size() ? null : String.valueOf(to);
        return new PageDone(next, Map.of("MailsOrdered", (long) wanted.size()));
    }
}
