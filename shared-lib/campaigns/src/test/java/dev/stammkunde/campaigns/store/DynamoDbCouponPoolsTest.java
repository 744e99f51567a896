package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.campaigns.testing.CouponPoolsContract;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCouponPoolsTest extends CouponPoolsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CouponPools emptyPools() {
        return new DynamoDbCouponPools(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }

    @Override
    protected ImportCouponCodes imports() {
        return new DynamoDbCouponImport(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected AuditLog audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}
