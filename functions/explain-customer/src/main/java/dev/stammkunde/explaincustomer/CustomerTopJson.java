package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.words.MailWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.json.BothLanguagesJson;
import dev.stammkunde.shop.json.LifeDatesJson;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Comparator;

/** A customer as the console's page shows them at the top. */
final class CustomerTopJson {

    private CustomerTopJson() {}

    static String write(ShownCustomer shown) {
        return JsonText.object(
                json -> {
                    json.text("shopId", shown.id().shopId()).text("customerId", shown.id().id());
                    state(json, shown.customer());
                    shown.findProfile().ifPresent(profile -> profile(json, profile));
                    if (shown.since() != null) {
                        json.text("since", shown.since());
                    }
                    json.object("points", points -> points(points, shown));
                    json.object("mail", mail -> mail(mail, shown.mail()));
                    json.object("orders", orders -> orders(orders, shown.activity()));
                    json.number("openCases", shown.openCases()).bool("holdout", shown.isHeldOut());
                    ShownCustomer.Rating rating = shown.rating();
                    if (rating != null) {
                        json.object(
                                "outlook",
                                o -> OutlookJson.write(o, rating, shown.openCases() > 0));
                    }
                });
    }

    private static void state(JsonObjectText json, Customer customer) {
        switch (customer) {
            case Customer.Known _ -> json.text("state", "KNOWN");
            case Customer.Erased(Instant at) -> json.text("state", "ERASED").text("erasedAt", at);
            case Customer.Merged(CustomerId into, Instant at) ->
                    json.text("state", "MERGED").text("mergedInto", into.id()).text("mergedAt", at);
        }
    }

    private static void profile(JsonObjectText json, Profile profile) {
        profile.givenName().ifPresent(name -> json.text("givenName", name));
        profile.familyName().ifPresent(name -> json.text("familyName", name));
        profile.email().ifPresent(email -> json.text("email", email));
        profile.language().ifPresent(language -> json.text("language", language));
        if (!profile.lifeDates().isEmpty()) {
            json.array("lifeDates", all -> LifeDatesJson.write(all, profile.lifeDates()));
        }
        if (!profile.merged().isEmpty()) {
            json.texts("mergedFrom", profile.merged().keySet());
        }
    }

    private static void points(JsonObjectText json, ShownCustomer shown) {
        json.text("account", shown.account().id().customerId())
                .number("balance", shown.account().balance())
                .number("available", shown.points().available())
                .number("pending", shown.points().pending())
                .number("reserved", shown.points().reserved())
                .number("debt", shown.account().debt());
        shown.points()
                .nextExpiry()
                .ifPresent(
                        next ->
                                json.object(
                                        "nextExpiry",
                                        o ->
                                                o.number("points", next.points())
                                                        .text("at", next.at())));
    }

    private static void mail(JsonObjectText json, MailPermission mail) {
        json.text("consent", mail.consent());
        BothLanguagesJson.write(json, "explanation", mail.words());
        SkipReason suppressed = mail.suppressed();
        if (suppressed != null) {
            json.object(
                    "suppressed",
                    o -> {
                        o.text("reason", suppressed.name());
                        BothLanguagesJson.write(
                                o, "explanation", MailWords.of(new MailDecision.Skip(suppressed)));
                    });
        }
        if (mail.pausedUntil() != null) {
            json.text("pausedUntil", mail.pausedUntil());
        }
    }

    private static void orders(JsonObjectText json, Activity activity) {
        json.number("purchases", activity.purchases())
                .number("refunds", activity.refunds())
                .number("cancellations", activity.cancellations());
        if (activity.firstPurchase() != null) {
            json.text("firstPurchaseAt", activity.firstPurchase());
        }
        activity.lastPurchase().ifPresent(at -> json.text("lastPurchaseAt", at));
        json.array(
                "netRevenue",
                all ->
                        activity.netRevenue().values().stream()
                                .sorted(Comparator.comparing(Money::getCurrencyUnit))
                                .forEach(amount -> all.object(o -> money(o, amount))));
    }

    static void money(JsonObjectText json, Money amount) {
        json.text("currency", amount.getCurrencyUnit().getCode())
                .text("amount", amount.getAmount().toPlainString());
    }
}
