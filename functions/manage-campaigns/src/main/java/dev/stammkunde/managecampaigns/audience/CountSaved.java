package dev.stammkunde.managecampaigns.audience;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.NotInAudience;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.MailSettings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts who is in a saved audience by what is known today, apart from which products they bought.
 * Who may be mailed is asked of a campaign, which says of what.
 */
public final class CountSaved {

    private final CustomersLookedAt customers;
    private final ReadAudienceFacts facts;

    public CountSaved(FindShopCustomers shop, ReadAudienceFacts facts) {
        this.customers = new CustomersLookedAt(shop, facts);
        this.facts = facts;
    }

    /** Counts customers from a place on, whose day is the one that days are counted to. */
    public SavedCount from(
            AudiencePlace place, WholeAudience audience, MailSettings settings, Instant now) {
        WholeAudience asked = audience.withoutProducts();
        Set<Part> parts = EnumSet.of(Part.PROFILE);
        parts.addAll(asked.partsNeeded());
        Tally tally = new Tally();
        @Nullable AudiencePlace next =
                customers.from(
                        place,
                        settings.shopId(),
                        asked.findList(),
                        some ->
                                facts.read(some, parts, now)
                                        .forEach(
                                                (customer, known) ->
                                                        tally.add(
                                                                customer,
                                                                asked.findReasonNot(
                                                                        known,
                                                                        settings,
                                                                        place.day()))));
        return new SavedCount(
                tally.looked, tally.in, tally.examples, tally.notIn, Optional.ofNullable(next));
    }

    /** Counts for one call. */
    private static final class Tally {

        private final SortedMap<String, Long> notIn = new TreeMap<>();
        private final List<CustomerId> examples = new ArrayList<>();
        private long looked;
        private long in;

        void add(CustomerId customer, Optional<NotInAudience> reason) {
            looked++;
            if (reason.isPresent()) {
                notIn.merge(reason.get().name(), 1L, Long::sum);
                return;
            }
            in++;
            if (examples.size() < AudienceCount.MOST_EXAMPLES) {
                examples.add(customer);
            }
        }
    }
}
