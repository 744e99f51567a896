package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.Celebrations;

final class InMemoryCelebrationsTest extends CelebrationsContract {

    @Override
    protected Celebrations emptyStore() {
        return new InMemoryCelebrations();
    }
}
