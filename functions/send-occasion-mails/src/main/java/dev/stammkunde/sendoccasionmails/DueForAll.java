package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CustomerFacts;
import dev.stammkunde.domain.campaign.CustomerFacts.Part;
import dev.stammkunde.domain.campaign.DueMail;
import dev.stammkunde.domain.campaign.OccasionDue;
import dev.stammkunde.domain.campaign.OrderDueMails.FindDueMail;
import dev.stammkunde.domain.customer.CustomerId;

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
