package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of customers and the lists that they are in, each from where it is kept. */
public record AudienceFacts(ReadCustomerFacts facts, FindListed lists)
        implements ReadAudienceFacts {

    @Override
    public Map<CustomerId, CustomerFacts> read(
            List<CustomerId> customers, Set<Part> parts, Instant at) {
        return facts.read(customers, parts, at);
    }

    @Override
    public Set<CustomerId> listed(ListId list, List<CustomerId> customers) {
        return lists.listed(list, customers);
    }

    @Override
    public CustomerPage customersOf(ListId list, String after) {
        return lists.customersOf(list, after);
    }
}
