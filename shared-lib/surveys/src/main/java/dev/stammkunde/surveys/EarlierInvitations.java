package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a person was asked, also under the ids of those whom the shop merged into them: an
 * invitation stays under the id of its time, and it is the person who is left alone.
 */
public record EarlierInvitations(FindParticipations participations) {

    /**
     * Finds it, in no order: a query, and one more for each who was merged.
     *
     * @param profile of the customer who stays
     */
    public List<Participation> of(CustomerId customer, Profile profile) {
        List<Participation> earlier = new ArrayList<>(participations.ofCustomer(customer));
        profile.merged()
                .keySet()
                .forEach(
                        gone ->
                                earlier.addAll(
                                        participations.ofCustomer(
                                                new CustomerId(customer.shopId(), gone))));
        return earlier;
    }
}
