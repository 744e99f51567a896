package dev.stammkunde.localrunner.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.objects.Bucket.Condition;
import dev.stammkunde.localrunner.objects.Bucket.Written;
import dev.stammkunde.localrunner.template.Stack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class BucketTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-29T09:00:00Z"), ZoneOffset.UTC);
    private static final Condition ANY = new Condition(false, null);

    @TempDir private Path folder;

    @Test
    void open_again_hasAllVersionsAndWhatTheyHold() {
        try (var bucket = open(true)) {
            put(bucket, "a", "one", ANY);
            put(bucket, "a", "two", ANY);
            put(bucket, "b", "three", ANY);
            bucket.delete("b");
        }

        try (var bucket = open(true)) {
            assertThat(bucket.versions("")).hasSize(4);
            assertThat(bucket.find("b")).isEmpty();
            assertThat(bucket.find("a").map(object -> text(bucket, object))).contains("two");
            assertThat(text(bucket, bucket.versions("a").getLast())).isEqualTo("one");
        }
    }

    @Test
    void open_againWithoutVersions_hasTheLastAndNoOtherFile() throws IOException {
        try (var bucket = open(false)) {
            put(bucket, "a", "one", ANY);
            put(bucket, "a", "two", ANY);
            put(bucket, "b", "three", ANY);
            bucket.delete("b");
        }

        try (var bucket = open(false)) {
            assertThat(bucket.versions("")).hasSize(1);
            assertThat(bucket.find("a").map(object -> text(bucket, object))).contains("two");
        }
        try (var files = Files.list(folder.resolve("content"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void open_afterAKillWhileAnObjectWasWritten_hasWhatWasAcknowledged() throws IOException {
        try (var bucket = open(true)) {
            put(bucket, "a", "one", ANY);
        }
        Files.writeString(folder.resolve("content").resolve("half.new"), "ha");
        Files.writeString(folder.resolve("content").resolve("unheard"), "of");
        Files.writeString(
                folder.resolve("objects"), "{\"key\":\"b\",\"vers", StandardOpenOption.APPEND);

        try (var bucket = open(true)) {
            assertThat(bucket.versions("")).hasSize(1);
            put(bucket, "c", "two", ANY);
        }
        try (var bucket = open(true);
                var files = Files.list(folder.resolve("content"))) {
            assertThat(bucket.versions("")).hasSize(2);
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void put_byManyAtOnceWhereThereMustBeNone_isDoneByOne() throws Exception {
        try (var bucket = open(true);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Written>> writes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                var text = String.valueOf(i);
                writes.add(threads.submit(() -> put(bucket, "a", text, new Condition(true, null))));
            }

            var done = 0;
            for (Future<Written> write : writes) {
                done += write.get() instanceof Written.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private Bucket open(boolean versioned) {
        return Bucket.open(
                new Stack.Bucket("Bucket", "bucket", versioned), CLOCK, Optional.of(folder));
    }

    private static Written put(Bucket bucket, String key, String text, Condition condition) {
        return bucket.put(key, "text/plain", text.getBytes(StandardCharsets.UTF_8), condition);
    }

    private static String text(Bucket bucket, StoredObject object) {
        return new String(bucket.read(object), StandardCharsets.UTF_8);
    }
}
