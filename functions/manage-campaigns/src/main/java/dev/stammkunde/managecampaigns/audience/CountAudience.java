package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.domain.calendar.OccasionCalendar;
import dev.stammkunde.domain.campaign.Audience;
import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CustomerFacts;
import dev.stammkunde.domain.campaign.CustomerFacts.Part;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.domain.campaign.MatchAudience;
import dev.stammkunde.domain.customer.Activity;
import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.FindCustomer;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.points.AccountId;
import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.domain.points.PointsView;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Counts who would be due on a day by what is known today, apart from which products they bought,
 * which would take a read of all orders of each. It looks at a bounded number of a shop's
 * customers, as a request has seconds; a shop's customers lie in no order, so the first ones are
 * like the others.
 */
public final class CountAudience {

    /** Read one by one within the time that a request has. */
    static final int MOST_CUSTOMERS = 2_000;

    private final FindPersonalData index;
    private final FindCustomer customers;
    private final LedgerHistory ledger;
    private final OccasionCalendar calendar;

    public CountAudience(
            FindPersonalData index,
            FindCustomer customers,
            LedgerHistory ledger,
            OccasionCalendar calendar) {
        this.index = index;
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /**
     * Counts.
     *
     * @param runs whether the campaign's schedule fires on that day
     */
    public AudienceCount on(LocalDate day, boolean runs, Campaign campaign, MailSettings settings) {
        Tally tally = new Tally();
        DueOnDay due = new DueOnDay(campaign, day, runs, calendar);
        Function<Read, Optional<Enum<?>>> reason = read -> findReasonNot(read, due, campaign, day);
        for (int shard = 0; shard < index.shardCount() && !tally.isFull(); shard++) {
            try (Stream<CustomerId> ids = index.customersOf(settings.shopId(), shard)) {
                for (CustomerId id : (Iterable<CustomerId>) ids::iterator) {
                    if (tally.isFull()) {
                        break;
                    }
                    findCustomer(id, settings).map(reason).ifPresent(tally::add);
                }
            }
        }
        return tally.count();
    }

    /** A customer of whom something is known. */
    private record Read(CustomerId id, Profile profile, Activity activity, MailSettings settings) {

        ZoneId zone() {
            return profile.timeZone().orElse(settings.zone());
        }
    }

    private Optional<Read> findCustomer(CustomerId id, MailSettings settings) {
        return customers
                .find(id)
                .flatMap(
                        found ->
                                found.customer() instanceof Customer.Known(Profile profile)
                                        ? Optional.of(
                                                new Read(id, profile, found.activity(), settings))
                                        : Optional.empty());
    }

    /** The day first: who is due at all is what is asked. */
    private Optional<Enum<?>> findReasonNot(
            Read read, DueOnDay due, Campaign campaign, LocalDate day) {
        Optional<Enum<?>> otherDay =
                due.findReasonNot(read.profile(), read.activity(), read.zone());
        if (otherDay.isPresent()) {
            return otherDay;
        }
        Audience audience = campaign.audience();
        boolean needsPoints = MatchAudience.partsNeeded(audience).contains(Part.POINTS);
        long points = needsPoints ? points(read, day) : 0;
        // Whoever bought any of the products is in: that condition is not looked at here.
        CustomerFacts facts =
                new CustomerFacts(read.profile(), read.activity(), points, audience.boughtAnyOf());
        return MatchAudience.findReasonNot(audience, facts, read.settings(), day)
                .map(reason -> reason);
    }

    private long points(Read read, LocalDate day) {
        Instant then = day.atTime(12, 0).atZone(read.zone()).toInstant();
        AccountId account = new AccountId(read.id().shopId(), read.id().id());
        return PointsView.of(ledger.account(account), then).available();
    }

    /** Counts until there are too many. */
    private static final class Tally {

        private final SortedMap<String, Long> notDue = new TreeMap<>();
        private long looked;
        private long due;
        private boolean full;

        /** Asked when there is one more customer. */
        boolean isFull() {
            full = looked >= MOST_CUSTOMERS;
            return full;
        }

        void add(Optional<Enum<?>> reason) {
            looked++;
            due += reason.isEmpty() ? 1 : 0;
            reason.ifPresent(why -> notDue.merge(why.name(), 1L, Long::sum));
        }

        AudienceCount count() {
            return new AudienceCount(looked, !full, due, notDue);
        }
    }
}
