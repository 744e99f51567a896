package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.json.PartnerAgreementJson;
import dev.stammkunde.programmes.store.DynamoDbPartnerBook;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPartnerLifeTest extends PartnerLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static String table() {
        return DYNAMO_DB.table("ProgrammesTable");
    }

    private static AuditTable audit() {
        return new AuditTable(DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    PartnerWorld world() {
        DynamoDbPointsLedger ledger =
                new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"));
        return new PartnerWorld(
                new DynamoDbSchemes<>(
                        DYNAMO_DB.client(), table(), PartnerAgreementJson.TYPE, "test"),
                new DynamoDbPartnerBook(DYNAMO_DB.client(), table(), ledger, audit()),
                ledger);
    }

    @Override
    void put(Scheme<PartnerAgreement> agreement) {
        DynamoDbSchemes.documents(DYNAMO_DB.client(), table(), audit(), PartnerAgreementJson.TYPE)
                .save(
                        agreement.id(),
                        agreement.version(),
                        PartnerAgreementJson.TYPE.write(
                                agreement.draft(),
                                new Stamp(
                                        agreement.id().id(),
                                        agreement.version(),
                                        new Stamp.Life(agreement.state(), agreement.activeSince()),
                                        null)),
                        SampleEntries.next(agreement.id().shopId()));
    }
}
