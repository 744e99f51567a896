package dev.stammkunde.surveys.asking;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.consent.Mailbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A shop's customers of an audience, a page of the index of them at a time. Whoever is not in the
 * sample costs no read. Who only subscribed to mails is in the index too, and no customer: of them
 * nothing was bought, and they have no account for points.
 */
record CustomerMatters(
        FindShopCustomers find, ReadCustomerFacts facts, AskingDay day, Audience audience)
        implements FindMatters {

    private static final int READ_AT_ONCE = 100;

    /** {@code <part>/<place>}: the place where a part of the shop's customers goes on. */
    @Override
    public Found from(String cursor) {
        int slash = cursor.indexOf('/');
        int part = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, slash));
        CustomerPage page =
                find.customersOf(day.survey().id().shopId(), part, cursor.substring(slash + 1));
        List<Matter> open = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        List<CustomerId> sample = new ArrayList<>();
        for (CustomerId customer : page.customers()) {
            if (Mailbox.isMailbox(customer)) {
                continue;
            }
            if (day.isInSample(customer)) {
                sample.add(customer);
            } else {
                left.add(new Left(new Matter.OfCustomer(customer), NotAsked.NOT_IN_SAMPLE));
            }
        }
        for (int from = 0; from < sample.size(); from += READ_AT_ONCE) {
            look(sample.subList(from, Math.min(sample.size(), from + READ_AT_ONCE)), open, left);
        }
        return new Found(open, left, next(part, page));
    }

    private @Nullable String next(int part, CustomerPage page) {
        if (page.next() != null) {
            return part + "/" + page.next();
        }
        return part + 1 < find.shardCount() ? (part + 1) + "/" : null;
    }

    private void look(List<CustomerId> some, List<Matter> open, List<Left> left) {
        Set<Part> parts = MatchAudience.partsNeeded(audience);
        if (parts.isEmpty()) {
            some.forEach(customer -> open.add(new Matter.OfCustomer(customer)));
            return;
        }
        Map<CustomerId, CustomerFacts> known = facts.read(some, parts, day.now());
        known.forEach(
                (customer, one) -> {
                    Matter matter = new Matter.OfCustomer(customer);
                    if (MatchAudience.findReasonNot(audience, one, day.shop(), day.day())
                            .isEmpty()) {
                        open.add(matter);
                    } else {
                        left.add(new Left(matter, NotAsked.NOT_IN_AUDIENCE));
                    }
                });
    }
}
