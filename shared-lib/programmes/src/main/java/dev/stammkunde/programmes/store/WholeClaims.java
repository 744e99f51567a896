package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.WholeItems;
import dev.stammkunde.points.AccountId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.stream.Stream;

/** All that the programmes table keeps of a customer, item by item and as it is kept. */
public final class WholeClaims {

    private final WholeItems items;

    public WholeClaims(DynamoDbClient client, String programmesTable) {
        items = new WholeItems(client, programmesTable);
    }

    /** Returns what a customer claimed of limited offers. */
    public Stream<Map<String, AttributeValue>> claims(AccountId holder) {
        return items.partition(ClaimKeys.holder(holder), ClaimKeys.claimsPrefix());
    }

    /** Returns what a customer did beside buying, and how often it counted. */
    public Stream<Map<String, AttributeValue>> actions(AccountId holder) {
        return items.partition(ClaimKeys.holder(holder), ActionKeys.allPrefix());
    }

    /** Returns in which contests a customer takes part, and by which entries. */
    public Stream<Map<String, AttributeValue>> contests(AccountId holder) {
        return items.partition(ClaimKeys.holder(holder), ContestKeys.customersPrefix());
    }

    /** Returns for which events a customer signed up. */
    public Stream<Map<String, AttributeValue>> events(AccountId holder) {
        return items.partition(ClaimKeys.holder(holder), SignupItem.OF_CUSTOMER);
    }

    /** Returns who brought a customer, and what the customer brought. */
    public Stream<Map<String, AttributeValue>> referrals(CustomerId customer) {
        return Stream.concat(
                items.find(ReferralKeys.referral(customer).toItem()).stream(),
                items.partition(ReferralKeys.referrerOf(customer)));
    }

    /** Returns by what a customer is compared with who brings them, as hashes. */
    public Stream<Map<String, AttributeValue>> referralMarks(CustomerId customer) {
        return items.partition(ReferralKeys.marksOf(customer));
    }
}
