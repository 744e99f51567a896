package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.ImportCouponCodes;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.campaigns.CouponPoolsContract;

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
        return new DynamoDbCouponImport(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}
