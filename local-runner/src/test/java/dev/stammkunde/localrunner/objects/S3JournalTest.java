package dev.stammkunde.localrunner.objects;

import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.S3JournalParts;
import dev.stammkunde.points.testing.JournalContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/**
 * The journal on the runner's S3, or on what answers at {@code AWS_ENDPOINT_URL_S3}. There it makes
 * buckets and leaves them.
 */
final class S3JournalTest extends JournalContract {

    private static final @Nullable String ELSEWHERE = System.getenv("AWS_ENDPOINT_URL_S3");

    private static @Nullable S3Client elsewhere;

    private @Nullable LocalS3 local;
    private @Nullable Place place;

    private record Place(S3Client client, String bucket) {}

    @BeforeAll
    static void connect() {
        if (ELSEWHERE != null) {
            elsewhere = LocalS3.client(URI.create(ELSEWHERE), Duration.ofSeconds(10));
        }
    }

    @AfterAll
    static void disconnect() {
        if (elsewhere != null) {
            elsewhere.close();
        }
    }

    private Place place() {
        Place made = place;
        if (made == null) {
            made = make();
            place = made;
        }
        return made;
    }

    private Place make() {
        S3Client engine = elsewhere;
        if (engine != null) {
            String bucket = "journal-" + UUID.randomUUID();
            engine.createBucket(
                    create ->
                            create.bucket(bucket)
                                    .createBucketConfiguration(
                                            it -> it.locationConstraint("eu-central-1")));
            return new Place(engine, bucket);
        }
        try {
            LocalS3 started = LocalS3.inMemory();
            local = started;
            return new Place(started.client(), LocalS3.BUCKET);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        LocalS3 started = local;
        if (started != null) {
            started.close();
        }
    }

    @Override
    protected JournalObjects objects() {
        return new S3Journal(place().client(), place().bucket());
    }

    @Override
    protected JournalParts parts() {
        return new S3JournalParts(place().client(), place().bucket());
    }

    @Override
    protected JournalDays days() {
        return new S3Journal(place().client(), place().bucket());
    }

    @Override
    protected SettledDays settledDays() {
        return new S3JournalParts(place().client(), place().bucket());
    }
}
