package dev.stammkunde.sendfollowupmails;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.DueMail;
import dev.stammkunde.campaigns.FollowUp;
import dev.stammkunde.campaigns.OrderDueMails.FindDueMail;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of some customers, the one mail that was found for each. */
record DueFollowUp(Map<CustomerId, FollowUp> found, CountNotMailable check) implements FindDueMail {

    DueFollowUp {
        found = Map.copyOf(found);
    }

    @Override
    public Set<Part> partsNeeded() {
        return Set.of(Part.PROFILE);
    }

    @Override
    public Optional<DueMail> findDue(CustomerId customer, CustomerFacts facts, ZoneId zone) {
        return Optional.ofNullable(found.get(customer)).map(FollowUp::mail);
    }

    @Override
    public void ordering(List<MailOrder.OfCampaign> wanted) {
        check.look(wanted);
    }
}
