package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.AudienceFacts;
import dev.stammkunde.campaigns.FindListed;
import dev.stammkunde.campaigns.FindStandings;
import dev.stammkunde.campaigns.GatherCustomerFacts;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.points.testing.InMemoryPointsLedger;

import java.util.Map;

/** Facts of customers from stores in memory. */
public final class SampleFacts {

    private SampleFacts() {}

    /** Of customers who have no points and chose no language. */
    public static ReadAudienceFacts of(InMemoryCustomers customers) {
        return of(customers, new InMemoryPointsLedger(), _ -> Map.of());
    }

    /** Of customers with their points and the languages that they chose. */
    public static ReadAudienceFacts of(
            InMemoryCustomers customers,
            FindPointsAvailable points,
            FindChosenLanguages languages) {
        return of(customers, points, languages, new InMemoryCustomerLists());
    }

    /** Of customers who have tiers. */
    public static ReadAudienceFacts of(InMemoryCustomers customers, FindStandings tiers) {
        return of(
                new GatherCustomerFacts.Sources(
                        customers,
                        customers,
                        new InMemoryPointsLedger(),
                        customers,
                        _ -> Map.of(),
                        tiers),
                new InMemoryCustomerLists());
    }

    /** Of customers who are in lists too. */
    public static ReadAudienceFacts of(
            InMemoryCustomers customers,
            FindPointsAvailable points,
            FindChosenLanguages languages,
            FindListed lists) {
        return of(
                new GatherCustomerFacts.Sources(
                        customers, customers, points, customers, languages, FindStandings.NONE),
                lists);
    }

    private static ReadAudienceFacts of(GatherCustomerFacts.Sources sources, FindListed lists) {
        return new AudienceFacts(new GatherCustomerFacts(sources), lists);
    }
}
