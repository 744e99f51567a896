package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.points.GiftGiven;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Orders a campaign's mails to those of some customers for whom one is due, and who are in its
 * audience. The gift of a campaign is given before its mail is ordered. Done again, it gives
 * nothing more and orders the same mails under the same keys.
 */
public final class OrderDueMails {

    /** As many as are read at once. */
    private static final int PART_SIZE = 100;

    private final ReadAudienceFacts facts;
    private final GiveDueGift gifts;
    private final OrderMails orders;

    /** Wires the use case. */
    public OrderDueMails(ReadAudienceFacts facts, GiveGift gifts, OrderMails orders) {
        this.facts = facts;
        this.gifts = new GiveDueGift(gifts);
        this.orders = orders;
    }

    /**
     * What is being run.
     *
     * @param audience whom the campaign is for
     * @param scheduledAt when it was scheduled, which is the time of all that is decided
     * @param now when it is carried out, which may be days later: who would get the mail too late
     *     gets no gift with it
     */
    public record Run(
            Campaign campaign,
            WholeAudience audience,
            MailSettings settings,
            Instant scheduledAt,
            Instant now) {

        private ZoneId zoneOf(CustomerFacts customer) {
            return customer.profile().timeZone().orElse(settings.zone());
        }

        private boolean isTooLate(DueMail mail, ZoneId zone) {
            return campaign.mailDays()
                    .isOver(
                            mail.occasion(),
                            settings.quietHours().days(),
                            LocalDate.ofInstant(now, zone));
        }
    }

    /** Tells which mail is due for a customer. */
    public interface FindDueMail {

        /** Returns what must be read of a customer to decide. */
        Set<Part> partsNeeded();

        /**
         * Finds the mail that is due.
         *
         * @param zone the customer's
         */
        Optional<DueMail> findDue(CustomerId customer, CustomerFacts facts, ZoneId zone);

        /** Receives what is about to be ordered, of at most 100 customers one mail each. */
        default void ordering(List<MailOrder.OfCampaign> wanted) {}
    }

    /**
     * How many customers came to what.
     *
     * @param gifts of the mails that were ordered, those that tell of a gift
     * @param notListed of the customers who were looked at, those who are not in the audience's
     *     list, whether a mail is due for them or not
     * @param couponsMissing of the mails that were ordered, those that wait for a coupon, since
     *     there was none left
     */
    public record Tally(
            long ordered, long gifts, long notInAudience, long notListed, long couponsMissing) {

        /** Nobody was due. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        /** Returns the sum of both. */
        public Tally plus(Tally other) {
            return new Tally(
                    ordered + other.ordered,
                    gifts + other.gifts,
                    notInAudience + other.notInAudience,
                    notListed + other.notListed,
                    couponsMissing + other.couponsMissing);
        }
    }

    /**
     * Orders what is due for some customers.
     *
     * @param customers any number, each at most once
     */
    public Tally order(Run run, List<CustomerId> customers, FindDueMail due) {
        Set<Part> parts = parts(run, due);
        Tally tally = Tally.NONE;
        for (int from = 0; from < customers.size(); from += PART_SIZE) {
            int to = Math.min(customers.size(), from + PART_SIZE);
            List<CustomerId> asked = customers.subList(from, to);
            List<CustomerId> some = facts.inListOf(run.audience(), asked);
            tally = tally.plus(new Tally(0, 0, 0, asked.size() - some.size(), 0));
            Map<CustomerId, CustomerFacts> read = facts.read(some, parts, run.scheduledAt());
            if (parts.contains(Part.PROFILE)) {
                // A buyer of whom the shop told nothing else has no address.
                read.values().removeIf(customer -> customer.profile().equals(Profile.empty()));
            }
            tally = tally.plus(order(run, read, due));
        }
        return tally;
    }

    /** Finds how many more customers can get a campaign's gift; nothing where it does not end. */
    public OptionalLong findGiftsLeft(Campaign campaign) {
        return gifts.findLeft(campaign);
    }

    private Tally order(Run run, Map<CustomerId, CustomerFacts> customers, FindDueMail due) {
        List<MailOrder.OfCampaign> wanted = new ArrayList<>();
        Tally tally = Tally.NONE;
        for (Map.Entry<CustomerId, CustomerFacts> entry : customers.entrySet()) {
            CustomerFacts customer = entry.getValue();
            ZoneId zone = run.zoneOf(customer);
            Optional<DueMail> mail = due.findDue(entry.getKey(), customer, zone);
            if (mail.isEmpty()) {
                continue;
            }
            Optional<NotInAudience> reason =
                    run.audience().findReasonNot(customer, run.settings(), mail.get().day());
            tally =
                    tally.plus(
                            reason.isEmpty()
                                    ? serve(run, mail.get(), zone, wanted)
                                    : new Tally(0, 0, 1, 0, 0));
        }
        due.ordering(wanted);
        orders.order(wanted);
        return tally;
    }

    private Tally serve(Run run, DueMail mail, ZoneId zone, List<MailOrder.OfCampaign> wanted) {
        if (run.isTooLate(mail, zone)) {
            // Delivery skips it, and tells why.
            wanted.add(mail.order(run.campaign(), zone, run.scheduledAt(), null));
            return new Tally(1, 0, 0, 0, 0);
        }
        return switch (gifts.give(run, mail)) {
            case GiveDueGift.Result.Nothing _ -> {
                wanted.add(mail.order(run.campaign(), zone, run.scheduledAt(), null));
                yield new Tally(1, 0, 0, 0, 0);
            }
            case GiveDueGift.Result.Given(GiftGiven gift) -> {
                wanted.add(mail.order(run.campaign(), zone, run.scheduledAt(), gift));
                yield new Tally(1, 1, 0, 0, 0);
            }
            case GiveDueGift.Result.NoCoupon(GiftGiven.Owed owed) -> {
                wanted.add(mail.order(run.campaign(), zone, run.scheduledAt(), owed));
                yield new Tally(1, 0, 0, 0, 1);
            }
        };
    }

    private static Set<Part> parts(Run run, FindDueMail due) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(due.partsNeeded());
        parts.addAll(run.audience().partsNeeded());
        if (run.campaign().timing().localTime() != null) {
            // The time of day is that of the customer's zone.
            parts.add(Part.PROFILE);
        }
        return Collections.unmodifiableSet(parts);
    }
}
