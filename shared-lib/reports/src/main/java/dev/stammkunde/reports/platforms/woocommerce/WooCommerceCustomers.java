package dev.stammkunde.reports.platforms.woocommerce;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.ProfileFields;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

/** Reads what WooCommerce says of a customer. Consent and birthday are matters of plugins. */
final class WooCommerceCustomers {

    private WooCommerceCustomers() {}

    /** Reads a customer: names of the account, else of the billing address. */
    static ProfileReport whole(JsonField customer) {
        ProfileFields fields = new ProfileFields();
        customer.find("billing").ifPresent(billing -> address(fields, billing));
        return fields.text(Field.EMAIL, customer, "email")
                .text(Field.GIVEN_NAME, customer, "first_name")
                .text(Field.FAMILY_NAME, customer, "last_name")
                .report();
    }

    /** Reads what an order's billing address tells of its customer. */
    static ProfileReport ofOrder(JsonField order) {
        ProfileFields fields = new ProfileFields();
        order.find("billing")
                .ifPresent(
                        billing ->
                                address(fields, billing)
                                        .textIfFilled(Field.EMAIL, billing, "email"));
        return fields.report();
    }

    private static ProfileFields address(ProfileFields fields, JsonField billing) {
        return fields.textIfFilled(Field.GIVEN_NAME, billing, "first_name")
                .textIfFilled(Field.FAMILY_NAME, billing, "last_name")
                .country(billing, "country");
    }
}
