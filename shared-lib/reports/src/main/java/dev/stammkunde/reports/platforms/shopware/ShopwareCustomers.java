package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.ProfileFields;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import java.util.Optional;

/**
 * Reads customers, who have an id and a number.
 *
 * <p>The core leaves the id out of the orders that it sends ({@code OrderCustomerDefinition} does
 * not mark it for the store API), and sends the number. Events of registrations carry both, those
 * of written and deleted entities the id only. See {@link CustomerKey}.
 */
final class ShopwareCustomers {

    private static final int DATE_LENGTH = "2000-01-31".length();

    private final CustomerKey key;

    ShopwareCustomers(ShopConnection shop) {
        this.key = shop.customerKey();
    }

    /** Finds who ordered; nobody where it is known to be a guest. */
    Optional<String> idOfOrder(JsonField order) {
        Optional<JsonField> ofOrder = order.find("orderCustomer");
        Optional<JsonField> customer = ofOrder.flatMap(c -> c.find("customer"));
        if (customer.flatMap(c -> c.findBool("guest")).orElse(false)) {
            return Optional.empty();
        }
        Optional<String> number =
                ofOrder.flatMap(ShopwareCustomers::findNumber)
                        .or(() -> customer.flatMap(ShopwareCustomers::findNumber));
        Optional<String> id =
                ofOrder.flatMap(c -> c.findId("customerId"))
                        .or(() -> customer.flatMap(c -> c.findId("id")));
        return switch (key) {
            case ANY -> id.or(() -> number);
            case NUMBER -> number;
        };
    }

    /** Finds who a customer entity is; nobody where it is a guest's. */
    Optional<String> id(JsonField customer) {
        if (customer.findBool("guest").orElse(false)) {
            return Optional.empty();
        }
        return switch (key) {
            case ANY -> Optional.of(customer.id("id"));
            case NUMBER -> Optional.of(customer.id("customerNumber"));
        };
    }

    /** Some payloads have an empty number. */
    private static Optional<String> findNumber(JsonField customer) {
        return customer.findFilledText("customerNumber").map(_ -> customer.id("customerNumber"));
    }

    /** Finds who a written or deleted entity is: not, where customers go by their number. */
    Optional<String> idOfWritten(JsonField written) {
        return switch (key) {
            case ANY -> Optional.of(ShopwarePayload.primaryKey(written));
            case NUMBER ->
                    written.find("payload")
                            .filter(payload -> payload.kind() == JsonField.Kind.OBJECT)
                            .flatMap(ShopwareCustomers::findNumber);
        };
    }

    /** Reads a customer entity, or the part of it that was written. */
    static ProfileReport profile(JsonField customer) {
        ProfileFields fields =
                new ProfileFields()
                        .text(Field.EMAIL, customer, "email")
                        .text(Field.GIVEN_NAME, customer, "firstName")
                        .text(Field.FAMILY_NAME, customer, "lastName");
        if (customer.at("birthday").isNull()) {
            fields.cleared(Field.BIRTHDAY);
        }
        customer.find("birthday").map(ShopwareCustomers::birthday).ifPresent(fields::birthday);
        customer.find("defaultBillingAddress").ifPresent(a -> country(fields, a));
        language(fields, customer);
        return fields.report();
    }

    /** Reads what an order tells of its customer. The billing address is often null. */
    static ProfileReport profileOfOrder(JsonField order) {
        ProfileFields fields = new ProfileFields();
        order.find("orderCustomer")
                .ifPresent(
                        customer ->
                                fields.textIfFilled(Field.EMAIL, customer, "email")
                                        .textIfFilled(Field.GIVEN_NAME, customer, "firstName")
                                        .textIfFilled(Field.FAMILY_NAME, customer, "lastName"));
        Optional<String> billingId = order.findId("billingAddressId");
        order.find("billingAddress")
                .or(
                        () ->
                                ShopwarePayload.elements(order, "addresses").stream()
                                        .filter(a -> billingId.isPresent())
                                        .filter(a -> a.findId("id").equals(billingId))
                                        .findFirst())
                .ifPresent(address -> country(fields, address));
        language(fields, order);
        return fields.report();
    }

    private static void country(ProfileFields fields, JsonField address) {
        address.find("country").ifPresent(country -> fields.country(country, "iso"));
    }

    private static void language(ProfileFields fields, JsonField entity) {
        entity.find("language")
                .flatMap(l -> l.find("locale").or(() -> l.find("translationCode")))
                .ifPresent(locale -> fields.language(locale, "code"));
    }

    /** A date, or a date with a time of midnight in UTC, which is no moment but that date. */
    private static Birthday birthday(JsonField field) {
        return field.parsed(
                "a date, such as 1984-02-29",
                text ->
                        Birthday.parse(
                                text.length() > DATE_LENGTH
                                        ? text.substring(0, DATE_LENGTH)
                                        : text));
    }
}
