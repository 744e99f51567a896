package dev.stammkunde.campaigns.content;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.shop.ProfileReport.Field;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For whom a mail is tried, and when. */
record Recipient(
        CustomerId id,
        Customer customer,
        Activity activity,
        Standing standing,
        PointsView points,
        Instant now) {

    /** Returns a customer as they are. */
    static Recipient of(CustomerId id, Situation found, Instant now) {
        return new Recipient(
                id,
                found.customer(),
                found.activity(),
                found.standing().value(),
                PointsView.of(found.points(), now),
                now);
    }

    /** Returns a customer of whom everything is known, who stands for all others. */
    static Recipient known(String shopId, Instant now) {
        Profile profile =
                new Profile(
                        Map.of(
                                Field.GIVEN_NAME, new Reported("Ada", Instant.EPOCH),
                                Field.FAMILY_NAME, new Reported("Lovelace", Instant.EPOCH),
                                Field.BIRTHDAY, new Reported("1990-12-10", Instant.EPOCH)),
                        ConsentHistory.empty(),
                        Map.of(),
                        Map.of());
        Instant first = now.minus(Duration.ofDays(730));
        List<Instant> bought = List.of(first, now.minus(Duration.ofDays(90)));
        return new Recipient(
                new CustomerId(shopId, "sample"),
                new Customer.Known(profile),
                new Activity(bought.size(), 0, 0, Map.of(), first, bought),
                Standing.empty(),
                new PointsView(now, 250, 20, 0, List.of(), Optional.empty()),
                now);
    }

    /** Returns all that is known of a mail to this reader. */
    MailFacts facts(MailOrder order, MailSettings settings) {
        return new MailFacts(
                order, settings, null, customer, activity, standing, Suppression.none(), null, now);
    }
}
