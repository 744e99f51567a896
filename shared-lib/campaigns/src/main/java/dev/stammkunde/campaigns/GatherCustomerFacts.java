package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindActivities;
import dev.stammkunde.customers.FindBoughtProducts;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindPointsAvailable;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the facts of customers from the wings that keep them, one read for each part. */
public final class GatherCustomerFacts implements ReadCustomerFacts {

    private final Sources from;

    public GatherCustomerFacts(Sources from) {
        this.from = from;
    }

    /** Where each part of what is known of customers is read. */
    public record Sources(
            FindProfiles profiles,
            FindActivities activities,
            FindPointsAvailable points,
            FindBoughtProducts bought,
            FindChosenLanguages languages,
            FindStandings standings) {}

    @Override
    public Map<CustomerId, CustomerFacts> read(
            List<CustomerId> customers, Set<Part> parts, Instant at) {
        Map<CustomerId, Profile> known = knownOf(customers, parts);
        List<CustomerId> left = List.copyOf(known.keySet());
        Map<CustomerId, Activity> activity =
                parts.contains(Part.ACTIVITY) || parts.contains(Part.RATING)
                        ? from.activities().activities(left)
                        : Map.of();
        Map<AccountId, Long> available =
                parts.contains(Part.POINTS)
                        ? from.points()
                                .pointsAvailable(
                                        left.stream().map(GatherCustomerFacts::accountOf).toList(),
                                        at)
                        : Map.of();
        Map<CustomerId, Language> languages =
                parts.contains(Part.CHOSEN_LANGUAGE) && !left.isEmpty()
                        ? from.languages().chosenLanguages(left)
                        : Map.of();
        Map<CustomerId, TierStanding> tiers =
                parts.contains(Part.TIER) && !left.isEmpty()
                        ? from.standings().tiers(left, at)
                        : Map.of();
        Set<CustomerId> vips =
                parts.contains(Part.VIP) && !left.isEmpty()
                        ? from.standings().vips(left, at)
                        : Set.of();
        Map<CustomerId, KeptBehaviour> behaviour =
                parts.contains(Part.BEHAVIOUR) && !left.isEmpty()
                        ? from.standings().behaviour(left, at)
                        : Map.of();
        Map<CustomerId, CustomerRating> ratings =
                parts.contains(Part.RATING) && !left.isEmpty()
                        ? from.standings().ratings(activity, at)
                        : Map.of();
        Map<CustomerId, CustomerFacts> facts = new LinkedHashMap<>();
        known.forEach(
                (customer, profile) ->
                        facts.put(
                                customer,
                                new CustomerFacts(
                                        profile,
                                        activity.getOrDefault(customer, Activity.none()),
                                        available.getOrDefault(accountOf(customer), 0L),
                                        parts.contains(Part.BOUGHT)
                                                ? from.bought().boughtBy(customer)
                                                : Set.of(),
                                        languages.get(customer),
                                        tiers.getOrDefault(customer, TierStanding.NONE),
                                        vips.contains(customer),
                                        behaviour.getOrDefault(customer, KeptBehaviour.NOTHING),
                                        ratings.get(customer))));
        return facts;
    }

    private Map<CustomerId, Profile> knownOf(List<CustomerId> customers, Set<Part> parts) {
        Map<CustomerId, Profile> known = new LinkedHashMap<>();
        if (!parts.contains(Part.PROFILE)) {
            customers.forEach(customer -> known.put(customer, Profile.empty()));
            return known;
        }
        Map<CustomerId, Customer> found = from.profiles().profiles(customers);
        for (CustomerId customer : customers) {
            switch (found.getOrDefault(customer, Customer.UNKNOWN)) {
                case Customer.Known(Profile profile) -> known.put(customer, profile);
                case Customer.Erased _, Customer.Merged _ -> {}
            }
        }
        return known;
    }

    private static AccountId accountOf(CustomerId customer) {
        return new AccountId(customer.shopId(), customer.id());
    }
}
