package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.gathering.Gatherings;
import dev.stammkunde.insights.store.S3Gatherings;
import dev.stammkunde.insights.testing.GatheringsContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** What insights keep, on the runner's S3. */
final class S3GatheringsTest extends GatheringsContract {

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
    protected Gatherings gatherings() {
        return new S3Gatherings(local.client(), LocalS3.BUCKET, 500);
    }
}
