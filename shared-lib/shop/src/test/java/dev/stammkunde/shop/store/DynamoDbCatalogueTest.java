package dev.stammkunde.shop.store;

import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.testing.CatalogueContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbCatalogueTest extends CatalogueContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Catalogue emptyStore() {
        return new DynamoDbCatalogue(DYNAMO_DB.client(), DYNAMO_DB.table("CatalogueTable"));
    }
}
