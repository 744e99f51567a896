package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** The items of customers, for reads of many together with items of other tables. */
public final class CustomerItems {

    private CustomerItems() {}

    /** Returns the key of what is kept of a person. */
    public static Map<String, AttributeValue> profileKey(CustomerId customer) {
        return key(customer, CustomerKeys.PROFILE);
    }

    /** Returns the key of what a person did. */
    public static Map<String, AttributeValue> activityKey(CustomerId customer) {
        return key(customer, CustomerKeys.ACTIVITY);
    }

    /** Reads what is kept of a person. */
    public static Customer customer(CustomerId customer, Map<String, AttributeValue> item) {
        return ProfileMapping.toCustomer(customer, ProfileRow.SCHEMA.mapToItem(item));
    }

    /** Reads what a person did. */
    public static Activity activity(Map<String, AttributeValue> item) {
        return PurchaseMapping.toActivity(ActivityRow.SCHEMA.mapToItem(item));
    }

    private static Map<String, AttributeValue> key(CustomerId customer, String sort) {
        return Map.of(
                Names.PK,
                AttributeValue.fromS(CustomerKeys.customer(customer)),
                Names.SK,
                AttributeValue.fromS(sort));
    }
}
