package dev.stammkunde.programmes.store;

import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestEntryId;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.contests.EntryState;
import dev.stammkunde.programmes.contests.EntryWay;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.SignupState;
import dev.stammkunde.programmes.holdings.Holdings;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.ClaimState;
import dev.stammkunde.programmes.membership.Membership;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies together of a customer, read together. */
final class DynamoDbHoldingsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final AccountId ANNA = new AccountId(Orders.SHOP, "anna");
    private static final AccountId BEN = new AccountId(Orders.SHOP, "ben");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    private static void put(Map<String, AttributeValue> item) {
        DYNAMO_DB.client().putItem(put -> put.tableName(table()).item(item));
    }

    private static DocumentId document(String id) {
        return new DocumentId(Orders.SHOP, id);
    }

    /** Gives somebody one of each that lies together. */
    private static Holdings give(AccountId who) {
        String name = who.customerId();
        Membership membership =
                new Membership(SampleMemberships.id(name), new TreeMap<>(), new TreeMap<>(), 1);
        ParticipantId id = new ParticipantId(document("three-teas"), name);
        TakingPart part = new TakingPart(id, NOW, new TreeMap<>(), List.of(), null, null, 1);
        CustomerEntries entries =
                new CustomerEntries(
                        document("tea-trip"),
                        who,
                        List.of(
                                new ContestEntry(
                                        new ContestEntryId(document("tea-trip"), "e-" + name),
                                        who,
                                        EntryWay.FREE,
                                        0,
                                        "key",
                                        NOW,
                                        EntryState.ENTERED)),
                        1);
        Signup signup = new Signup(document("tasting"), who, SignupState.SEATED, 1, NOW, 1);
        Claim claim =
                new Claim(
                        new ClaimId(document("tea-year"), name),
                        1,
                        eur("99.00"),
                        "key",
                        ClaimState.BOUGHT,
                        NOW,
                        NOW,
                        "o1",
                        1);
        put(MembershipItem.toItem(membership).toItem());
        put(ChallengeKeys.leading(id));
        put(TakingPartItem.toItem(part));
        put(ContestItem.of(entries));
        put(SignupItem.ofCustomer(signup));
        put(ClaimItem.toItem(claim));
        return new Holdings(
                List.of(membership),
                List.of(part),
                List.of(entries),
                List.of(signup),
                List.of(claim),
                List.of());
    }

    @Test
    void of_whoHasOneOfEach_findsThemByOneQueryAndOneBatch() {
        Holdings annas = give(ANNA);
        give(BEN);
        new DynamoDbDepartures(DYNAMO_DB.client(), table())
                .keep(new Departure(new CustomerId(ANNA.shopId(), ANNA.customerId()), NOW));
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient client = spent.meteredClient()) {
            assertThat(new DynamoDbHoldings(client, table()).of(ANNA)).isEqualTo(annas);
        }

        assertThat(spent.calls()).isEqualTo(Map.of("Query", 1, "BatchGetItem", 1));
    }

    @Test
    void of_aStranger_isNothingAndCostsOneQuery() {
        give(ANNA);
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient client = spent.meteredClient()) {
            assertThat(new DynamoDbHoldings(client, table()).of(BEN)).isEqualTo(Holdings.NONE);
        }

        assertThat(spent.calls()).isEqualTo(Map.of("Query", 1));
    }

    @Test
    void and_ofTwoNames_hasThoseOfBoth() {
        Holdings annas = give(ANNA);
        Holdings bens = give(BEN);

        assertThat(annas.and(bens).events()).hasSize(2);
        assertThat(annas.and(Holdings.NONE)).isEqualTo(annas);
    }
}
