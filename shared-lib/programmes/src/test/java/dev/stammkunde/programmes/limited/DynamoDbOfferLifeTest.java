package dev.stammkunde.programmes.limited;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbOfferLifeTest extends OfferLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    @Override
    OfferWorld world(MayClaimEarly early) {
        return new OfferWorld(
                new DynamoDbSchemes<>(DYNAMO_DB.client(), table(), LimitedOfferJson.TYPE, "test"),
                new DynamoDbClaims(DYNAMO_DB.client(), table()),
                early);
    }

    @Override
    void put(Scheme<LimitedOfferDraft> offer) {
        DynamoDbSchemes.documents(
                        DYNAMO_DB.client(),
                        table(),
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
}
