package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.FollowUp;
import dev.stammkunde.campaigns.NotFollowedUp;
import dev.stammkunde.campaigns.NotInAudience;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.CheckDelivery;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts who would be due on a day by what is known today, apart from which products they bought,
 * which would take a read of all orders of each; and who of them would get no mail.
 *
 * <p>A request has seconds, so that one call looks at a bounded number of customers and says where
 * the next one goes on. A shop's customers lie in no order: the first ones are like the others.
 *
 * <p>Of campaigns after something that happened, only those are looked at to whom it happened, by
 * the very search of their runs.
 */
public final class CountAudience {

    private static final int ENOUGH = CustomersLookedAt.ENOUGH;

    /** Most parts of a day have nobody: so many are asked for in one call. */
    private static final int MOST_PAGES = 100;

    private final CustomersLookedAt customers;
    private final FindFollowUps followUps;
    private final ReadAudienceFacts facts;
    private final ReadSituations situations;
    private final OccasionCalendar calendar;

    /** Where customers are found and what is known of them. */
    public record Sources(
            FindShopCustomers customers,
            FindFollowUps followUps,
            ReadAudienceFacts facts,
            ReadSituations situations) {}

    public CountAudience(Sources sources, OccasionCalendar calendar) {
        this.customers = new CustomersLookedAt(sources.customers(), sources.facts());
        this.followUps = sources.followUps();
        this.facts = sources.facts();
        this.situations = sources.situations();
        this.calendar = calendar;
    }

    /**
     * What is counted.
     *
     * @param runs whether the campaign's schedule fires on the day
     * @param audience whom the campaign is for, whatever they bought
     */
    public record Asked(
            LocalDate day,
            boolean runs,
            Campaign campaign,
            WholeAudience audience,
            MailSettings settings,
            Instant now) {

        public Asked {
            audience = audience.withoutProducts();
        }

        Optional<NotInAudience> findReasonNot(CustomerFacts known) {
            return audience.findReasonNot(known, settings, day);
        }
    }

    /** Counts customers from a place on. */
    public AudienceCount from(AudiencePlace place, Asked asked) {
        return FindFollowUps.isFor(asked.campaign().rule())
                ? followedUp(place, asked)
                : ofAll(place, asked);
    }

    /** One who has two orders is looked at once for each. */
    private AudienceCount followedUp(AudiencePlace place, Asked asked) {
        ZoneId zone = asked.settings().zone();
        LocalDate day = asked.day();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        FindFollowUps.When when =
                new FindFollowUps.When(
                        zone,
                        new Days(day, day),
                        new Moments(
                                midnight.minusNanos(1),
                                day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)));
        Tally tally = new Tally(asked);
        @Nullable String cursor = place.after();
        for (int page = 0; cursor != null && page < MOST_PAGES && tally.seen < ENOUGH; page++) {
            FindFollowUps.Found found = followUps.find(asked.campaign(), when, cursor);
            tally.leave(found.left());
            tally.lookAt(found.due());
            cursor = found.next();
        }
        return tally.count(
                place.isFirst() && cursor == null,
                Optional.ofNullable(cursor).map(place::goingOnAfter));
    }

    private AudienceCount ofAll(AudiencePlace place, Asked asked) {
        Tally tally = new Tally(asked);
        @Nullable AudiencePlace next =
                customers.from(
                        place, asked.settings().shopId(), asked.audience().findList(), tally::look);
        return tally.count(place.isFirst() && next == null, Optional.ofNullable(next));
    }

    /** Counts for one call. */
    private final class Tally {

        private final Asked asked;
        private final DueOnDay dueOnDay;
        private final CheckDelivery delivery;
        private final Set<Part> parts = EnumSet.of(Part.PROFILE, Part.ACTIVITY);
        private final SortedMap<String, Long> notDue = new TreeMap<>();
        private final SortedMap<String, Long> notMailed = new TreeMap<>();
        private final List<CustomerId> examples = new ArrayList<>();
        private long seen;
        private long looked;
        private long due;

        Tally(Asked asked) {
            this.asked = asked;
            this.dueOnDay = new DueOnDay(asked.campaign(), asked.day(), asked.runs(), calendar);
            this.delivery =
                    new CheckDelivery(
                            situations,
                            asked.campaign().terms(asked.campaign().state()),
                            asked.settings(),
                            asked.now());
            parts.addAll(asked.audience().partsNeeded());
        }

        void look(List<CustomerId> some) {
            Instant noon = asked.day().atTime(12, 0).atZone(asked.settings().zone()).toInstant();
            Map<CustomerId, CustomerFacts> read = facts.read(some, parts, noon);
            Map<CustomerId, DueOnDay.Answer.Due> dueOnes = new LinkedHashMap<>();
            read.forEach(
                    (customer, known) -> {
                        switch (decide(known)) {
                            case DueOnDay.Answer.Due it -> dueOnes.put(customer, it);
                            case DueOnDay.Answer.NotDue(Enum<?> reason) ->
                                    add(notDue, reason.name());
                        }
                    });
            seen += some.size();
            looked += read.size();
            due += dueOnes.size();
            List<MailOrder.OfCampaign> orders = new ArrayList<>();
            dueOnes.forEach((customer, what) -> orders.add(order(customer, what)));
            check(orders);
        }

        private void check(List<MailOrder.OfCampaign> orders) {
            orders.stream()
                    .limit(AudienceCount.MOST_EXAMPLES)
                    .map(order -> order.key().customer())
                    .forEach(examples::add);
            delivery.findReasonsNot(orders).forEach(reason -> add(notMailed, reason));
        }

        private MailOrder.OfCampaign order(CustomerId customer, DueOnDay.Answer.Due due) {
            return new MailOrder.OfCampaign(
                    MailKey.of(customer, asked.campaign().id(), due.occurrence()),
                    asked.campaign().id(),
                    asked.campaign().version(),
                    Campaign.MAIN,
                    asked.now(),
                    asked.now(),
                    due.occasion(),
                    null,
                    due.lapsedSince());
        }

        void leave(Map<NotFollowedUp, Long> left) {
            left.forEach((reason, count) -> notDue.merge(reason.name(), count, Long::sum));
            seen += left.values().stream().mapToLong(Long::longValue).sum();
            looked += left.values().stream().mapToLong(Long::longValue).sum();
        }

        /** A customer of whom two orders are due is looked at in two rounds. */
        void lookAt(List<FollowUp> due) {
            List<FollowUp> open = due;
            while (!open.isEmpty()) {
                Map<CustomerId, FollowUp> round = new LinkedHashMap<>();
                List<FollowUp> later = new ArrayList<>();
                for (FollowUp one : open) {
                    if (round.putIfAbsent(one.customer(), one) != null) {
                        later.add(one);
                    }
                }
                look(round);
                open = later;
            }
        }

        /** As many as a page of orders or opt-ins has. */
        private void look(Map<CustomerId, FollowUp> round) {
            Instant noon = asked.day().atTime(12, 0).atZone(asked.settings().zone()).toInstant();
            List<MailOrder.OfCampaign> orders = new ArrayList<>();
            facts.read(listed(List.copyOf(round.keySet())), parts, noon)
                    .forEach(
                            (customer, known) ->
                                    asked.findReasonNot(known)
                                            .ifPresentOrElse(
                                                    reason -> add(notDue, reason.name()),
                                                    () ->
                                                            orders.add(
                                                                    order(
                                                                            customer,
                                                                            due(
                                                                                    customer,
                                                                                    round)))));
            seen += round.size();
            looked += round.size();
            due += orders.size();
            check(orders);
        }

        private List<CustomerId> listed(List<CustomerId> some) {
            List<CustomerId> in = facts.inListOf(asked.audience(), some);
            if (in.size() < some.size()) {
                notDue.merge(
                        NotInAudience.NOT_LISTED.name(), (long) some.size() - in.size(), Long::sum);
            }
            return in;
        }

        private static DueOnDay.Answer.Due due(
                CustomerId customer, Map<CustomerId, FollowUp> round) {
            FollowUp found = Objects.requireNonNull(round.get(customer));
            return new DueOnDay.Answer.Due(found.occurrence(), found.occasion());
        }

        /** The day first: who is due at all is what is asked. */
        private DueOnDay.Answer decide(CustomerFacts known) {
            ZoneId zone = known.profile().timeZone().orElse(asked.settings().zone());
            DueOnDay.Answer due = dueOnDay.decide(known.profile(), known.activity(), zone);
            return due instanceof DueOnDay.Answer.NotDue
                    ? due
                    : asked.findReasonNot(known)
                            .<DueOnDay.Answer>map(DueOnDay.Answer.NotDue::new)
                            .orElse(due);
        }

        private static void add(SortedMap<String, Long> counts, String reason) {
            counts.merge(reason, 1L, Long::sum);
        }

        AudienceCount count(boolean whole, Optional<AudiencePlace> next) {
            return new AudienceCount(looked, due, examples, notDue, notMailed, whole, next);
        }
    }
}
