package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.store.S3KeptRecommendations;
import dev.stammkunde.insights.testing.KeptRecommendationsContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** By what products are suggested, on the runner's S3. */
final class S3KeptRecommendationsTest extends KeptRecommendationsContract {

    private LocalS3 local;

    @BeforeEach
    void start() throws IOException {
        local = LocalS3.inMemory();
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Override
    protected KeptRecommendations reports() {
        return new S3KeptRecommendations(local.client(), LocalS3.BUCKET);
    }
}
