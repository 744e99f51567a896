package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.WholeItems;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ParticipantId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /** Returns what a customer bought of memberships, and what was said to end them. */
    public Stream<Map<String, AttributeValue>> memberships(AccountId holder) {
        return items.partition(MembershipKeys.holder(holder), MembershipKeys.PREFIX);
    }

    /** Returns what a customer has of challenges, and the orders that count, or did. */
    public Stream<Map<String, AttributeValue>> challenges(AccountId holder) {
        return items.partition(ClaimKeys.holder(holder), ChallengeKeys.leadingPrefix())
                .flatMap(leading -> challenge(holder, leading));
    }

    private Stream<Map<String, AttributeValue>> challenge(
            AccountId holder, Map<String, AttributeValue> leading) {
        DocumentId challenge = ChallengeKeys.leadsTo(holder.shopId(), leading);
        ParticipantId id = new ParticipantId(challenge, holder.customerId());
        Optional<Map<String, AttributeValue>> held = items.find(ChallengeKeys.participation(id));
        Stream<Map<String, AttributeValue>> orders =
                held.map(TakingPartItem::fromItem).stream()
                        .flatMap(each -> each.shares().keySet().stream())
                        .flatMap(
                                order ->
                                        items.find(ChallengeKeys.order(challenge, order)).stream());
        return Stream.of(Stream.of(leading), held.stream(), orders).flatMap(Function.identity());
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

    /** Returns who looks after a customer, and what they heard of it lately. */
    public Stream<Map<String, AttributeValue>> vips(CustomerId customer) {
        return Stream.concat(
                items.find(VipItems.vip(customer).toItem()).stream(),
                items.partition(VipItems.turns(customer.shopId()))
                        .filter(
                                item ->
                                        new ItemReader(item)
                                                .text(VipItems.CUSTOMER)
                                                .equals(customer.id())));
    }

    /** Returns by what a customer is compared with who brings them, as hashes. */
    public Stream<Map<String, AttributeValue>> referralMarks(CustomerId customer) {
        return items.partition(ReferralKeys.marksOf(customer));
    }
}
