package dev.stammkunde.sendwinbackmails;

import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.DueMail;
import dev.stammkunde.campaigns.OrderDueMails.FindDueMail;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.campaigns.WinBackDue;
import dev.stammkunde.campaigns.WinBackLookups;
import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which step of the ladder is due for a customer.
 *
 * <p>The gift of a campaign is for the lapse, and comes with the last step: whoever comes back
 * sooner did not need it.
 *
 * @param byRhythm whether the customers were found by their rhythm: who was not but has one that
 *     counts is found by it too, and served then
 */
record DueStep(WinBack rule, RunWindow window, @Nullable LocalTime localTime, boolean byRhythm)
        implements FindDueMail {

    @Override
    public Set<Part> partsNeeded() {
        return Set.of(Part.PROFILE, Part.ACTIVITY);
    }

    @Override
    public Optional<DueMail> findDue(CustomerId customer, CustomerFacts facts, ZoneId zone) {
        if (WinBackLookups.isByRhythm(rule, facts.activity()) != byRhythm) {
            return Optional.empty();
        }
        WinBackDue due =
                WinBackDue.decide(rule, facts.activity(), zone, window.days(zone, localTime));
        return switch (due) {
            case WinBackDue.NotDue _ -> Optional.empty();
            case WinBackDue.Due step ->
                    facts.activity().lastPurchase().map(last -> mail(customer, step, last));
        };
    }

    private DueMail mail(CustomerId customer, WinBackDue.Due due, Instant lastPurchase) {
        return new DueMail(
                customer,
                due.occurrence(lastPurchase),
                String.valueOf(due.step()),
                due.day(),
                due.day(),
                lastPurchase,
                due.step() == rule.steps().size() ? lastPurchase.toString() : null);
    }
}
