package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptRecommendations;

final class InMemoryKeptRecommendationsTest extends KeptRecommendationsContract {

    private final KeptRecommendations reports = new InMemoryKeptRecommendations();

    @Override
    protected KeptRecommendations reports() {
        return reports;
    }
}
