package dev.stammkunde.localrunner.objects;

import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.store.S3KeptFigures;
import dev.stammkunde.insights.testing.KeptFiguresContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;

/** What insights keep, on the runner's S3. */
final class S3KeptFiguresTest extends KeptFiguresContract {

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
    protected KeptFigures figures() {
        return new S3KeptFigures(local.client(), LocalS3.BUCKET);
    }
}
