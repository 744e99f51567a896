package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.catalogue.Catalogue;

final class InMemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Catalogue emptyStore() {
        return new InMemoryCatalogue();
    }
}
