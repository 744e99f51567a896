package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.DueMail;
import dev.stammkunde.campaigns.OccasionDue;
import dev.stammkunde.campaigns.OrderDueMails.FindDueMail;
import dev.stammkunde.campaigns.RunWindow;
import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The anniversary of each customer's own first purchase. */
record DueAnniversary(int daysAfter, RunWindow window, @Nullable LocalTime localTime)
        implements FindDueMail {

    @Override
    public Set<Part> partsNeeded() {
        return Set.of(Part.PROFILE, Part.ACTIVITY);
    }

    @Override
    public Optional<DueMail> findDue(CustomerId customer, CustomerFacts facts, ZoneId zone) {
        Instant first = facts.activity().firstPurchase();
        OccasionDue due =
                OccasionDue.ofFirstPurchase(
                        first == null ? null : LocalDate.ofInstant(first, zone),
                        daysAfter,
                        window.days(zone, localTime));
        return switch (due) {
            case OccasionDue.NotDue _ -> Optional.empty();
            case OccasionDue.Due(LocalDate occasion, LocalDate day, String occurrence) ->
                    Optional.of(
                            new DueMail(
                                    customer,
                                    occurrence,
                                    Campaign.MAIN,
                                    occasion,
                                    window.sendDay(day),
                                    null,
                                    occurrence));
        };
    }
}
