package dev.stammkunde.programmes.store;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.json.ChallengeJson;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.json.PlanJson;
import dev.stammkunde.programmes.json.StampCardJson;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.json.VipRulesJson;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.programmes.testing.SampleStampCards;
import dev.stammkunde.programmes.testing.SampleTierTexts;
import dev.stammkunde.programmes.tiers.TiersDraft;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/** Which programmes an order concerns is one question for each function, whatever there is. */
final class OrderDocumentsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();
    private final DynamoDbClient client = spent.meteredClient();

    @AfterEach
    void close() {
        client.close();
    }

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    private static void save(
            DocumentType<?> type, String shop, String id, int version, String text) {
        DynamoDbSchemes.documents(
                        DYNAMO_DB.client(),
                        table(),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")),
                        type)
                .save(new DocumentId(shop, id), version, text, SampleEntries.next(shop));
    }

    private static <T> void save(DocumentType<T> type, Scheme<T> scheme) {
        Stamp.Life life = new Stamp.Life(scheme.state(), scheme.activeSince());
        DocumentId id = scheme.id();
        save(
                type,
                SHOP,
                id.id(),
                scheme.version(),
                type.write(scheme.draft(), new Stamp(id.id(), scheme.version(), life, null)));
    }

    private static <T> Scheme<T> scheme(String id, T draft) {
        return new Scheme<>(
                new DocumentId(SHOP, id), 1, DocumentState.ACTIVE, SampleMemberships.SINCE, draft);
    }

    private static TiersDraft tiers() {
        String text = SampleTierTexts.spend("100", "300");
        return ((Reading.Valid<TiersDraft>) TiersJson.TYPE.read(Json.parse(text))).value();
    }

    @Test
    void of_shopWithoutAny_isOneQuery() {
        OrderDocuments documents = new OrderDocuments(client, table(), "test");
        save(ChallengeJson.TYPE, "other-shop", "teas", 1, "{}");

        assertThat(documents.of(SHOP)).isEqualTo(OrderDocuments.OfShop.NOTHING);

        assertThat(spent.calls()).containsOnly(Map.entry("Query", 1));
    }

    @Test
    void of_shopWithSomeOfEachKind_tellsTheNewestOfEachAndReadsAVersionOnce() {
        Scheme<ChallengeDraft> teas = SampleChallenges.scheme("teas", SampleChallenges.THREE_TEAS);
        save(ChallengeJson.TYPE, teas);
        Scheme<ChallengeDraft> paused = SampleChallenges.in(DocumentState.PAUSED, teas);
        save(ActionJson.TYPE, SHOP, "review", 1, "{}");
        save(PlanJson.TYPE, SampleMemberships.scheme(SampleMemberships.year()));
        save(LadderJson.TYPE, SHOP, "cases", 1, "{}");
        OrderDocuments documents = new OrderDocuments(client, table(), "test");

        OrderDocuments.OfShop before = documents.of(SHOP);
        save(ChallengeJson.TYPE, paused);
        spent.clear();
        OrderDocuments.OfShop after = documents.of(SHOP);

        assertThat(before.hasActions()).isTrue();
        assertThat(before.challenges()).containsExactly(teas);
        assertThat(before.plans()).hasSize(1);
        assertThat(before.offers()).isEmpty();
        assertThat(after.challenges()).containsExactly(paused);
        assertThat(spent.calls()).containsOnly(Map.entry("Query", 1), Map.entry("GetItem", 1));
    }

    @Test
    void rules_shopWithTiersAndACard_areOneQueryAndEachVersionOnce() {
        save(TiersJson.TYPE, scheme("regulars", tiers()));
        save(StampCardJson.TYPE, scheme("coffee", SampleStampCards.read(SampleStampCards.COFFEE)));
        save(VipRulesJson.TYPE, SHOP, "most", 1, "{}");
        UnitRulesOfShops rules = UnitsOfProgrammes.of(client, table());

        assertThat(rules.rules(SHOP, PAID_AT)).extracting(UnitRules::name).hasSize(3);
        spent.clear();
        assertThat(rules.rules(SHOP, PAID_AT)).hasSize(3);

        assertThat(spent.calls()).containsOnly(Map.entry("Query", 1));
    }

    @Test
    void rules_shopWithoutAny_areOneQuery() {
        assertThat(UnitsOfProgrammes.of(client, table()).rules(SHOP, PAID_AT))
                .extracting(UnitRules::name)
                .containsExactly("membership");

        assertThat(spent.calls()).containsOnly(Map.entry("Query", 1));
    }

    @Test
    void new_kindsInTheWrongOrder_isRefused() {
        assertThatThrownBy(
                        () ->
                                new LatestDocuments(
                                        client, table(), TiersJson.TYPE, StampCardJson.TYPE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
