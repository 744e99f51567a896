package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Celebrations;

final class InMemoryCelebrationsTest extends CelebrationsContract {

    @Override
    protected Celebrations emptyStore() {
        return new InMemoryCelebrations();
    }
}
