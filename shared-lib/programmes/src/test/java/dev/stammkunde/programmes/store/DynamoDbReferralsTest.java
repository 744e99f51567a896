package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.programmes.referral.Referrals;
import dev.stammkunde.programmes.testing.ReferralsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbReferralsTest extends ReferralsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Referrals referrals() {
        return new DynamoDbReferrals(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("ProgrammesTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }
}
