package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A customer of {@code demo-shop}, which tells birthdays and time zones: somebody for each thing
 * that mail has to get right.
 *
 * @param birthday with or without its year, or null
 * @param consent what the shop recorded
 * @param daysSincePurchases one purchase each
 * @param lifeDates dates that they gave, by event
 */
record DemoMember(
        String givenName,
        String familyName,
        String email,
        String language,
        String zone,
        @Nullable String birthday,
        Consent consent,
        List<Integer> daysSincePurchases,
        Map<String, String> lifeDates) {

    /** What a customer said to mail, as the shop recorded it. */
    enum Consent {
        DOUBLE_OPT_IN("subscribed", "double_opt_in"),
        SINGLE_OPT_IN("subscribed", "single_opt_in"),
        NEVER_ASKED("never_asked", null),
        UNSUBSCRIBED("unsubscribed", null);

        private final String state;
        private final @Nullable String level;

        Consent(String state, @Nullable String level) {
            this.state = state;
            this.level = level;
        }
    }

    /** Makes all of them; two have their birthdays soon after the given time. */
    static List<DemoMember> make(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var inAWeek = today.plusDays(7).toString().substring(5);
        var inFiveWeeks = today.plusDays(35).toString().substring(5);
        var often = List.of(320, 290, 262, 231, 200, 171, 140, 112, 80, 51, 20);
        return List.of(
                member("Mia", "Berger", "de-DE", "1990-" + inAWeek, List.of(200, 30)),
                member("Tom", "Hughes", "en-GB", "1984-" + inFiveWeeks, List.of(120, 15))
                        .in("Europe/London"),
                member("Lena", "Roth", "de-AT", "--02-29", often).in("Europe/Vienna"),
                member("Leo", "Brandt", "de-DE", "1996-02-29", List.of(40)),
                member("Uwe", "Sommer", "de-DE", "1971-07-02", List.of(300, 53)),
                member("Ute", "Winter", "de-DE", "1968-01-19", List.of(250, 83))
                        .giving(Map.of("wedding", "1995-" + inAWeek, "pet_birthday", "--02-29")),
                member("Finn", "Albers", "de-DE", "--10-03", often)
                        .giving(Map.of("child_birthday", "2021-" + inFiveWeeks)),
                member("Ann", "Miller", "en-US", "--12-24", List.of(60, 12)).in("America/New_York"),
                member("Kenji", "Sato", "en-GB", "1993-05-05", List.of(25)).in("Asia/Tokyo"),
                member("Ole", "Petersen", "de-DE", "1979-" + inAWeek, List.of(90, 10))
                        .with(Consent.SINGLE_OPT_IN),
                member("Eva", "Lang", "de-DE", "2001-" + inAWeek, List.of(70, 5))
                        .with(Consent.NEVER_ASKED),
                member("Ida", "Kruse", "de-DE", "1995-" + inAWeek, List.of(150, 45))
                        .with(Consent.UNSUBSCRIBED),
                // Bought today: is thanked tomorrow.
                member("Pia", "Lorenz", "de-DE", null, List.of(0)),
                // Got the order yesterday: reads how to use it.
                member("Ben", "Clarke", "en-GB", null, List.of(3)).in("Europe/London"),
                member("Nora", "Busch", "de-DE", null, List.of(33)),
                member("Jan", "Vogel", "de-DE", "1988-" + inAWeek, List.of(60)).at("bounce.jan"),
                member("Max", "Keller", "de-DE", "1982-" + inAWeek, List.of(60))
                        .at("softbounce.max"),
                member("Rosa", "Peters", "de-DE", "1999-" + inAWeek, List.of(60))
                        .at("complaint.rosa"));
    }

    private static DemoMember member(
            String givenName,
            String familyName,
            String language,
            @Nullable String birthday,
            List<Integer> daysSincePurchases) {
        return new DemoMember(
                givenName,
                familyName,
                givenName.toLowerCase(Locale.ROOT) + "@example.org",
                language,
                "Europe/Berlin",
                birthday,
                Consent.DOUBLE_OPT_IN,
                daysSincePurchases,
                Map.of());
    }

    private DemoMember in(String otherZone) {
        return new DemoMember(
                givenName,
                familyName,
                email,
                language,
                otherZone,
                birthday,
                consent,
                daysSincePurchases,
                lifeDates);
    }

    private DemoMember with(Consent other) {
        return new DemoMember(
                givenName,
                familyName,
                email,
                language,
                zone,
                birthday,
                other,
                daysSincePurchases,
                lifeDates);
    }

    private DemoMember at(String localPart) {
        return new DemoMember(
                givenName,
                familyName,
                localPart + "@example.org",
                language,
                zone,
                birthday,
                consent,
                daysSincePurchases,
                lifeDates);
    }

    private DemoMember giving(Map<String, String> dates) {
        return new DemoMember(
                givenName,
                familyName,
                email,
                language,
                zone,
                birthday,
                consent,
                daysSincePurchases,
                dates);
    }

    /** Returns an order of theirs as surveys see it. */
    DemoPurchase purchase(String orderId, Instant at, Instant deliveredAt) {
        return new DemoPurchase(
                new CustomerId("demo-shop", id()),
                orderId,
                at,
                deliveredAt,
                email,
                Language.find(language).orElse(Language.DE),
                language.substring(3),
                consent == Consent.DOUBLE_OPT_IN);
    }

    String id() {
        return "c-" + givenName.toLowerCase(Locale.ROOT);
    }

    /** Returns what the shop knows of them. */
    ObjectNode json(Instant at) {
        var customer = Json.object();
        customer.put("id", id());
        customer.put("updatedAt", at.toString());
        customer.put("email", email);
        customer.put("givenName", givenName);
        customer.put("familyName", familyName);
        customer.put("language", language);
        customer.put("timeZone", zone);
        customer.put("country", language.substring(3));
        if (birthday != null) {
            customer.put("birthday", birthday);
        }
        if (!lifeDates.isEmpty()) {
            var dates = customer.putArray("lifeDates");
            new TreeMap<>(lifeDates)
                    .forEach((event, date) -> put(dates.addObject(), event, date, at));
        }
        var marketing = customer.putObject("marketingConsent").put("state", consent.state);
        if (consent.level != null) {
            marketing.put("level", consent.level);
        }
        marketing.put("origin", "checkout").put("at", at.toString());
        return customer;
    }

    private static void put(ObjectNode json, String event, String date, Instant agreedAt) {
        json.put("event", event).put("date", date);
        json.putObject("consent")
                .put("purpose", "occasion_mail")
                .put("at", agreedAt.toString())
                .put("origin", "checkout");
    }
}
