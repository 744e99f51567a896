package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Reads the topics that every app must obey. A customer may come with an e-mail address only. */
final class ShopifyPrivacy {

    private ShopifyPrivacy() {}

    static List<ShopEvent> events(String topic, JsonField body, Source source) {
        return List.of(
                switch (topic) {
                    case "customers/data_request" -> dataRequest(body, source);
                    case "customers/redact" -> redaction(body, source);
                    default -> new ShopEvent.ShopRedactionRequested(source);
                });
    }

    private static ShopEvent dataRequest(JsonField body, Source source) {
        JsonField customer = body.at("customer");
        @Nullable String id = id(customer);
        @Nullable String email = email(customer);
        requireSome(customer, id, email);
        return new ShopEvent.CustomerDataRequested(
                source,
                body.find("data_request")
                        .flatMap(request -> request.findId("id"))
                        .orElse(source.deliveryId()),
                id,
                email,
                ids(body, "orders_requested"));
    }

    private static ShopEvent redaction(JsonField body, Source source) {
        JsonField customer = body.at("customer");
        @Nullable String id = id(customer);
        @Nullable String email = email(customer);
        requireSome(customer, id, email);
        return new ShopEvent.CustomerRedactionRequested(
                source, id, email, ids(body, "orders_to_redact"));
    }

    private static @Nullable String id(JsonField customer) {
        Optional<String> id = customer.findId("id").filter(i -> !i.equals("0"));
        return id.orElse(null);
    }

    private static @Nullable String email(JsonField customer) {
        return customer.findFilledText("email").orElse(null);
    }

    private static void requireSome(
            JsonField customer, @Nullable String id, @Nullable String email) {
        if (id == null && email == null) {
            throw customer.at("id").invalid("is missing, and so is the e-mail address");
        }
    }

    private static List<String> ids(JsonField body, String name) {
        return body.elementsIfAny(name).stream().map(JsonField::id).toList();
    }
}
