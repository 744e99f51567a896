package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.ReportedCustomer;

import org.jspecify.annotations.Nullable;

/** What an order tells of its customer, as JSON. */
final class ReportedCustomerJson {

    private ReportedCustomerJson() {}

    static void write(JsonObjectText json, String name, @Nullable ReportedCustomer customer) {
        if (customer != null) {
            json.object(
                    name,
                    o -> {
                        o.text("changedAt", customer.changedAt());
                        ProfileJson.write(o, "profile", customer.profile());
                    });
        }
    }

    static ReportedCustomer read(JsonField json, Order order) {
        if (order.customerId() == null) {
            throw json.invalid("must not be there where the order has no customerId");
        }
        return new ReportedCustomer(
                json.instant("changedAt"), ProfileJson.read(json.at("profile")));
    }
}
