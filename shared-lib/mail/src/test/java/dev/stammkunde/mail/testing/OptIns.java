package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.Set;

/** Opt-ins as tests need them. */
public final class OptIns {

    public static final CustomerId CUSTOMER = new CustomerId("demo-shop", "7001");
    public static final String ADDRESS = "anna.schmidt@example.com";
    public static final Instant REQUESTED = Instant.parse("2026-11-22T09:15:30.125Z");

    private OptIns() {}

    /** Returns a request of Anna's for news. */
    public static OptInRequest request(String id) {
        return request(id, REQUESTED);
    }

    /** Returns a request of Anna's for news. */
    public static OptInRequest request(String id, Instant at) {
        return new OptInRequest(
                id,
                CUSTOMER,
                ADDRESS,
                Set.of("news"),
                new ConsentText("2026-01", "Ja, schickt mir Neuigkeiten per E-Mail."),
                "https://shop.example.com/newsletter",
                Language.DE,
                new Contact(at, "203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64)"));
    }

    /** Returns how somebody clicked. */
    public static Contact click(Instant at) {
        return new Contact(at, "198.51.100.23", null);
    }

    /** A consent to all mail that who reads an address confirmed, asked for by whomever. */
    public static OptedIn proof(CustomerId customer, String address, Instant at) {
        Contact click = click(at);
        OptInRequest request =
                new OptInRequest(
                        "proof",
                        customer,
                        address,
                        Set.of(Topic.ALL),
                        new ConsentText("1", "Ja"),
                        "form",
                        Language.DE,
                        click);
        return new OptedIn(request, Origin.DOUBLE_OPT_IN, click);
    }
}
