package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.insights.value.RatedCustomer;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * What a console shows of a customer at the top.
 *
 * @param since when the shop first told of them, as far as that is kept
 * @param account as of now: that of the customer who stays, where this one was merged
 * @param mail whether they get advertising, and why
 * @param openCases how many of their cases are open
 * @param isHeldOut whether they get no campaign's mails, so that the effect of mails can be told
 * @param rating absent without a purchase, of who was erased or merged, and before a first night
 */
record ShownCustomer(
        CustomerId id,
        Customer customer,
        Activity activity,
        @Nullable Instant since,
        PointsAccount account,
        PointsView points,
        MailPermission mail,
        int openCases,
        boolean isHeldOut,
        @Nullable Rating rating) {

    /**
     * What is to be expected of them.
     *
     * @param currency of its amounts; absent where no order of the shop has any
     */
    record Rating(RatedCustomer rated, @Nullable String currency) {}

    /** Finds who they are; nothing of who was erased or merged. */
    Optional<Profile> findProfile() {
        return customer instanceof Customer.Known(var profile)
                ? Optional.of(profile)
                : Optional.empty();
    }
}
