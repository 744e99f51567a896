package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.AfterOptIn;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.mail.consent.FindConfirmations.ConfirmationPage;
import dev.stammkunde.mail.consent.Mailbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the opt-ins after which a campaign sends a mail. It goes to who has the address now:
 * whether they may get it still, delivery decides.
 */
final class FollowUpOptIns {

    private static final char SEPARATOR = ':';

    /** More customers of one address than a shop has. */
    private static final int MOST_CUSTOMERS = 50;

    private final FindConfirmations confirmations;
    private final FindPersonalData addresses;
    private final FindStaying customers;

    FollowUpOptIns(
            FindConfirmations confirmations, FindPersonalData addresses, FindCustomers customers) {
        this.confirmations = confirmations;
        this.addresses = addresses;
        this.customers = new FindStaying(customers);
    }

    Found find(String shopId, AfterOptIn rule, When when, String cursor) {
        int separator = cursor.indexOf(SEPARATOR);
        LocalDate last = lastDay(rule, when);
        LocalDate day =
                cursor.isEmpty()
                        ? firstDay(rule, when)
                        : LocalDate.parse(cursor.substring(0, separator));
        if (day.isAfter(last)) {
            return Found.NOTHING;
        }
        ConfirmationPage page =
                confirmations.confirmedOn(shopId, day, cursor.substring(separator + 1));
        List<FollowUp> due = new ArrayList<>();
        long nobody = 0;
        for (OptedIn optedIn : page.confirmed()) {
            if (isDue(rule, when, optedIn.at())) {
                Optional<CustomerId> reader = findReader(optedIn);
                reader.map(it -> followUp(rule, optedIn, it, when.zone())).ifPresent(due::add);
                nobody += reader.isEmpty() ? 1 : 0;
            }
        }
        return new Found(
                due,
                nobody == 0 ? Map.of() : Map.of(NotFollowedUp.NO_ADDRESS, nobody),
                next(page, day, last));
    }

    private static @Nullable String next(ConfirmationPage page, LocalDate day, LocalDate last) {
        if (page.next() != null) {
            return day.toString() + SEPARATOR + page.next();
        }
        return day.isBefore(last) ? day.plusDays(1).toString() + SEPARATOR : null;
    }

    private static boolean isDue(AfterOptIn rule, When when, Instant confirmedAt) {
        return rule.days() == 0
                ? when.moments().contains(confirmedAt)
                : when.days()
                        .contains(
                                LocalDate.ofInstant(confirmedAt, when.zone())
                                        .plusDays(rule.days()));
    }

    /** Returns the first day of UTC on which one that is due may have been confirmed. */
    private static LocalDate firstDay(AfterOptIn rule, When when) {
        return Rhythm.dayOf(
                rule.days() == 0
                        ? when.moments().after()
                        : begin(when.days().first().minusDays(rule.days()), when.zone()));
    }

    private static LocalDate lastDay(AfterOptIn rule, When when) {
        return Rhythm.dayOf(
                rule.days() == 0
                        ? when.moments().until()
                        : begin(when.days().last().minusDays(rule.days() - 1L), when.zone())
                                .minusNanos(1));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static FollowUp followUp(
            AfterOptIn rule, OptedIn optedIn, CustomerId reader, ZoneId zone) {
        LocalDate confirmed = LocalDate.ofInstant(optedIn.at(), zone);
        return new FollowUp(
                reader,
                null,
                FollowUpKey.of(optedIn.request().addressKey()),
                confirmed,
                confirmed.plusDays(rule.days()));
    }

    /**
     * Finds who has the address: who asked, else another customer, else the subscriber of the
     * address, who is there only where no customer has it.
     */
    private Optional<CustomerId> findReader(OptedIn optedIn) {
        EmailKey address = optedIn.request().addressKey();
        Set<CustomerId> asked = new LinkedHashSet<>();
        if (!Mailbox.isMailbox(optedIn.customer())) {
            asked.add(optedIn.customer());
        }
        addresses.customersWith(address).keySet().stream()
                .filter(customer -> !Mailbox.isMailbox(customer))
                .sorted(Comparator.comparing(CustomerId::id))
                .limit(MOST_CUSTOMERS)
                .forEach(asked::add);
        asked.add(Mailbox.of(address));
        Map<CustomerId, Staying> staying = customers.find(List.copyOf(asked));
        return asked.stream()
                .map(customer -> Objects.requireNonNull(staying.get(customer)))
                .filter(it -> hasAddress(it, address))
                .map(Staying::id)
                .findFirst();
    }

    private static boolean hasAddress(Staying staying, EmailKey address) {
        return staying.profile()
                .email()
                .map(email -> EmailKey.of(address.shopId(), email))
                .filter(address::equals)
                .isPresent();
    }
}
