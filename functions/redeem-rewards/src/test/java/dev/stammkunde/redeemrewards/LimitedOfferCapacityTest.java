package dev.stammkunde.redeemrewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.limited.BuyClaim;
import dev.stammkunde.programmes.limited.ClaimOutcome;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.programmes.testing.SampleOffers;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;

/** What claims cost, however many there were before. */
final class LimitedOfferCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant NOW = SampleOffers.FROM;
    private static final int CLAIMED = 30;

    /** The claim, its hold and the count, and the condition that the offer is as it was read. */
    private static final double MOST_WRITTEN = 8;

    /** Of the offer's newest version, of the account, of the claim and of the count. */
    private static final Map<String, Integer> RESERVE =
            Map.of("GetItem", 4, "TransactWriteItems", 1);

    /** And nothing is written where none is left, but holds that are over are looked for. */
    private static final Map<String, Integer> SOLD_OUT = Map.of("GetItem", 4, "Query", 1);

    private final ConsumedCapacity spent = new ConsumedCapacity();

    private static ReserveOffer.Needs needs(DynamoDbClient client) {
        String table = DYNAMO_DB.table("ProgrammesTable");
        return new ReserveOffer.Needs(
                new DynamoDbSchemes<>(client, table, LimitedOfferJson.TYPE, "test"),
                new DynamoDbClaims(client, table),
                new DynamoDbPointsLedger(
                        client, DYNAMO_DB.table("PointsTable"), DYNAMO_DB.table("EntriesTable")),
                (_, _, _) -> false,
                _ -> {});
    }

    private static void put(Scheme<LimitedOfferDraft> offer) {
        DynamoDbSchemes.documents(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("ProgrammesTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")),
                        LimitedOfferJson.TYPE)
                .save(
                        offer.id(),
                        offer.version(),
                        LimitedOfferJson.TYPE.write(
                                offer.draft(),
                                new Stamp(
                                        offer.id().id(),
                                        offer.version(),
                                        new Stamp.Life(offer.state(), offer.activeSince()),
                                        null)),
                        SampleEntries.next(offer.id().shopId()));
    }

    private static AccountId customer(String id) {
        return new AccountId(Orders.SHOP, id);
    }

    private static ReserveOffer.Wish wish(String id) {
        return new ReserveOffer.Wish(customer(id), "tea-year", "key");
    }

    @Test
    void reserveAndBuy_manyClaimsBefore_areFourReadsAndOneTransactionOfFourItems() {
        put(SampleOffers.teaYear(CLAIMED + 2));
        ReserveOffer before = new ReserveOffer(needs(DYNAMO_DB.client()));
        for (int i = 0; i < CLAIMED; i++) {
            before.reserve(wish("c" + i), NOW);
        }
        try (DynamoDbClient metered = spent.meteredClient()) {
            ReserveOffer.Needs needs = needs(metered);
            ReserveOffer reserve = new ReserveOffer(needs);
            // The document is read once, and kept.
            reserve.reserve(wish("first"), NOW);

            spent.clear();
            reserve.reserve(wish("a"), NOW);
            assertThat(spent.calls()).isEqualTo(RESERVE);
            assertThat(spent.byOperation()).containsEntry("GetItem table", 4.0);
            assertThat(spent.byOperation().get("TransactWriteItems table"))
                    .isLessThanOrEqualTo(MOST_WRITTEN);

            spent.clear();
            new BuyClaim(needs.offers(), needs.claims(), needs.ledger(), _ -> {})
                    .buy(customer("a"), "tea-year", "5001", NOW);
            assertThat(spent.calls())
                    .isEqualTo(Map.of("GetItem", 4, "BatchGetItem", 1, "TransactWriteItems", 1));

            spent.clear();
            assertThat(reserve.reserve(wish("late"), NOW))
                    .isEqualTo(ClaimOutcome.refused(ClaimOutcome.ClaimRefusal.SOLD_OUT));
            assertThat(spent.calls()).isEqualTo(SOLD_OUT);
        }
    }
}
