package dev.stammkunde.explainmail;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FoundCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.SearchPage;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.util.Optional;

/** A page of customers who were found, as JSON. */
final class FoundCustomersJson {

    private FoundCustomersJson() {}

    static String write(SearchPage page, Optional<String> next) {
        return JsonText.object(
                json -> {
                    json.array(
                            "customers",
                            all ->
                                    page.customers()
                                            .forEach(found -> all.object(o -> one(o, found))));
                    next.ifPresent(cursor -> json.text("next", cursor));
                });
    }

    private static void one(JsonObjectText json, FoundCustomer found) {
        json.text("customerId", found.id().id());
        json.array("foundBy", all -> found.by().forEach(by -> all.text(by.name())));
        switch (found.customer()) {
            case Customer.Known(Profile profile) -> {
                profile.givenName().ifPresent(name -> json.text("givenName", name));
                profile.familyName().ifPresent(name -> json.text("familyName", name));
                profile.email().ifPresent(email -> json.text("email", email));
            }
            case Customer.Erased(var at) -> json.text("erasedAt", at);
            // Merged again since the search began; its id leads to who stays.
            case Customer.Merged _ -> {}
        }
        json.number("purchases", found.activity().purchases());
        found.activity().lastPurchase().ifPresent(at -> json.text("lastPurchaseAt", at));
    }
}
