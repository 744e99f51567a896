package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.DueMail;
import dev.stammkunde.campaigns.OccasionDue;
import dev.stammkunde.campaigns.OrderDueMails.FindDueMail;
import dev.stammkunde.customers.CustomerId;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** An occasion that is the same day for every customer. */
record DueForAll(OccasionDue.Due occasion) implements FindDueMail {

    @Override
    public Set<Part> partsNeeded() {
        return Set.of();
    }

    @Override
    public Optional<DueMail> findDue(CustomerId customer, CustomerFacts facts, ZoneId zone) {
        return Optional.of(
                new DueMail(
                        customer,
                        occasion.occurrence(),
                        Campaign.MAIN,
                        occasion.occasion(),
                        occasion.day(),
                        null,
                        occasion.occurrence()));
    }
}
