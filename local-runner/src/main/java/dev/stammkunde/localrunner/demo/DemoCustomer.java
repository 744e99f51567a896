package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import net.datafaker.Faker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A customer of the demo shop. */
record DemoCustomer(
        long id,
        String firstName,
        String lastName,
        String email,
        String locale,
        boolean wantsMail) {

    private static final long FIRST_ID = 820_982_911_900_000_000L;
    private static final double ENGLISH = 0.25;
    private static final double WANTS_MAIL = 0.75;

    /** Makes so many customers, the same for the same random numbers. */
    static List<DemoCustomer> make(int count, Random random) {
        var german = new Faker(Locale.GERMANY, random);
        var english = new Faker(Locale.UK, random);
        var customers = new ArrayList<DemoCustomer>();
        for (int index = 0; index < count; index++) {
            var isEnglish = random.nextDouble() < ENGLISH;
            var names = (isEnglish ? english : german).name();
            var first = names.firstName();
            var last = names.lastName();
            customers.add(
                    new DemoCustomer(
                            FIRST_ID + index,
                            first,
                            last,
                            "customer" + (index + 1) + "@example.org",
                            isEnglish ? "en-GB" : "de-DE",
                            random.nextDouble() < WANTS_MAIL));
        }
        return customers;
    }

    ObjectNode json(Instant at) {
        var customer = Json.object();
        customer.put("id", id);
        customer.put("email", email);
        customer.put("first_name", firstName);
        customer.put("last_name", lastName);
        customer.put("created_at", at.toString());
        customer.put("updated_at", at.toString());
        customer.put("state", "enabled");
        customer.put("verified_email", true);
        customer.put("currency", "EUR");
        customer.putObject("email_marketing_consent")
                .put("state", wantsMail ? "subscribed" : "not_subscribed")
                .put("opt_in_level", wantsMail ? "confirmed_opt_in" : "single_opt_in")
                .put("consent_updated_at", at.toString());
        return customer;
    }
}
