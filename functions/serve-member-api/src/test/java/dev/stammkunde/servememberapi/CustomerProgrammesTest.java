package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.OrderShare;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestEntryId;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.contests.EntryState;
import dev.stammkunde.programmes.contests.EntryWay;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.SignupState;
import dev.stammkunde.programmes.holdings.Holdings;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.ClaimState;
import dev.stammkunde.programmes.membership.MembershipUnits;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.store.DynamoDbHoldings;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.rewards.store.DynamoDbRedemptions;
import dev.stammkunde.servememberapi.query.HoldingPorts;
import dev.stammkunde.servememberapi.query.ShowHeldChallenges;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a customer has of programmes in one answer, as documented, and what it costs. */
final class CustomerProgrammesTest {

    private static final Instant BOUGHT = Instant.parse("2026-05-02T09:00:00Z");
    private static final Instant NOW = BOUGHT.plusSeconds(86_400);
    private static final Profile PROFILE =
            Profile.empty().withMerged(new CustomerId(SHOP, "8"), Profile.empty());
    private static final CustomerId WHO = new CustomerId(SHOP, CUSTOMER);

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final Map<AccountId, Holdings> held = new HashMap<>();
    private final Api api =
            Api.of(
                            new ServeMemberApiHandler(
                                    ledger,
                                    customers,
                                    new CachedProgrammes(
                                            new InMemoryProgrammes(), Orders.programme()),
                                    SampleRewardPorts.of(
                                            holdings(), SampleRewardPorts.none().redemptions())))
                    .at(NOW);

    private HoldingPorts holdings() {
        InMemorySchemes<ChallengeDraft> documents = new InMemorySchemes<>();
        documents.put(SampleChallenges.scheme("three-teas", SampleChallenges.THREE_TEAS));
        return new HoldingPorts(
                name -> held.getOrDefault(name, Holdings.NONE),
                new ShowHeldChallenges(documents, new InMemoryChallenges()));
    }

    private void know(CustomerId customer) {
        customers.save(
                ProfileChange.between(
                        customer, customers.profileOf(customer), new Customer.Known(PROFILE)));
    }

    private static DocumentId document(String id) {
        return new DocumentId(SHOP, id);
    }

    private void give(String name, String orderId) {
        InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
        plans.put(SampleMemberships.scheme(year()));
        SampleMemberships.hearing(plans, memberships, ledger)
                .hear(paid(order(orderId, name, "29.00", 1, BOUGHT)), BOUGHT);
        AccountId holder = new AccountId(SHOP, name);
        held.put(
                holder,
                new Holdings(
                        memberships.ofCustomer(holder),
                        List.of(
                                new TakingPart(
                                        new ParticipantId(document("three-teas"), name),
                                        null,
                                        new TreeMap<>(
                                                Map.of(
                                                        orderId,
                                                        new OrderShare(1, "PIECES", BOUGHT))),
                                        List.of(),
                                        null,
                                        null,
                                        1)),
                        List.of(
                                new CustomerEntries(
                                        document("tea-trip"), holder, List.of(entry(holder)), 1)),
                        List.of(
                                new Signup(
                                        document("tasting"),
                                        holder,
                                        SignupState.SEATED,
                                        1,
                                        BOUGHT,
                                        1)),
                        List.of(
                                new Claim(
                                        new ClaimId(document("tea-year"), name),
                                        1,
                                        eur("99.00"),
                                        "key",
                                        ClaimState.BOUGHT,
                                        BOUGHT,
                                        BOUGHT,
                                        orderId,
                                        1)),
                        List.of()));
    }

    private static ContestEntry entry(AccountId holder) {
        return new ContestEntry(
                new ContestEntryId(document("tea-trip"), "entry-of-" + holder.customerId()),
                holder,
                EntryWay.FREE,
                0,
                "key",
                BOUGHT,
                EntryState.ENTERED);
    }

    @Test
    void customer_whoHasSomethingOfAll_isShownAll() {
        know(WHO);
        give(CUSTOMER, "1");

        JsonNode all = api.customer(CUSTOMER).body().path("programmes");

        assertThat(all.at("/memberships/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(all.at("/memberships/0/planId").asText()).isEqualTo("tea-friends");
        assertThat(all.at("/benefits/freeShipping").asBoolean()).isTrue();
        assertThat(all.at("/memberships/0/used/extraPoints").isInt()).isTrue();
        assertThat(all.at("/challenges/0/mine").asText()).isEqualTo("1");
        assertThat(all.at("/challenges/0/missing").asText()).isEqualTo("2");
        assertThat(all.at("/contestEntries/0/contest").asText()).isEqualTo("tea-trip");
        assertThat(all.at("/events/0/state").asText()).isEqualTo("SEATED");
        assertThat(all.at("/limitedOffers/0/price/amount").asText()).isEqualTo("99.00");
        assertThat(all.at("/referral/friends/paid").asInt()).isZero();
        assertThat(all.at("/points/available").isInt()).isTrue();
    }

    @Test
    void customer_whoWasJoinedWithAnother_hasWhatBothHad() {
        know(WHO);
        give(CUSTOMER, "1");
        give("8", "2");
        ledger.write(
                Decide.merge(
                        ledger.account(new AccountId(SHOP, "8")),
                        ledger.account(new AccountId(SHOP, CUSTOMER)),
                        List.of(new MembershipUnits()),
                        NOW.minusSeconds(60)));

        JsonNode all = api.customer(CUSTOMER).body().path("programmes");

        assertThat(all.path("memberships")).hasSize(1);
        assertThat(all.at("/memberships/0/until").asText()).startsWith("2028-05-");
        assertThat(all.at("/challenges")).hasSize(1);
        assertThat(all.at("/challenges/0/mine").asText()).isEqualTo("2");
        assertThat(all.path("contestEntries")).hasSize(2);
        assertThat(all.path("events")).hasSize(2);
    }

    /** What an erasure leaves of figures is no programme. */
    @Test
    void customer_whoWasErased_hasNoProgrammes() {
        customers.save(
                ProfileChange.between(WHO, customers.profileOf(WHO), new Customer.Erased(BOUGHT)));
        give(CUSTOMER, "1");

        assertThat(api.customer(CUSTOMER).body().has("programmes")).isFalse();
    }

    /** Profile, activity and account; by a query each what lies together, and redemptions. */
    @Test
    void customer_costsThreeReadsAndTwoQueriesWhateverTheHistory() {
        ConsumedCapacity spent = new ConsumedCapacity();
        String points = DYNAMO_DB.table("PointsTable");
        String entries = DYNAMO_DB.table("EntriesTable");
        String programmes = DYNAMO_DB.table("ProgrammesTable");
        DynamoDbPointsLedger whole = new DynamoDbPointsLedger(DYNAMO_DB.client(), points, entries);
        new DynamoDbProfiles(
                        new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable")))
                .save(
                        ProfileChange.between(
                                WHO, customers.profileOf(WHO), new Customer.Known(PROFILE)));
        Bookings bookings = Bookings.in(whole);
        for (int order = 0; order < 40; order++) {
            bookings.earn("o" + order, "10", NOW.minusSeconds(order + 60));
        }
        try (DynamoDbClient client = spent.meteredClient()) {
            Api one =
                    Api.of(
                                    new ServeMemberApiHandler(
                                            new DynamoDbLedgerHistory(client, points, entries),
                                            new DynamoDbFindCustomer(
                                                    client, DYNAMO_DB.table("CustomersTable")),
                                            new CachedProgrammes(
                                                    new InMemoryProgrammes(), Orders.programme()),
                                            SampleRewardPorts.of(
                                                    new HoldingPorts(
                                                            new DynamoDbHoldings(
                                                                    client, programmes),
                                                            HoldingPorts.NONE.challenges()),
                                                    new DynamoDbRedemptions(
                                                            client,
                                                            DYNAMO_DB.table("RewardsTable"),
                                                            whole))))
                            .at(NOW);
            one.customer(CUSTOMER);
            assertThat(spent.calls()).isEqualTo(Map.of("GetItem", 3, "Query", 2));

            give(CUSTOMER, "1");
            DynamoDbMemberships kept = new DynamoDbMemberships(DYNAMO_DB.client(), programmes);
            memberships.ofCustomer(new AccountId(SHOP, CUSTOMER)).forEach(it -> kept.save(it, "1"));
            spent.clear();
            JsonNode shown = one.customer(CUSTOMER).body().path("programmes");

            assertThat(shown.path("memberships")).hasSize(1);
            // What the membership was worth is counted from bookings.
            assertThat(spent.calls()).isEqualTo(Map.of("GetItem", 4, "Query", 3));
        }
    }
}
