package dev.stammkunde.localrunner.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What clients of S3 see, with the client that functions have. */
final class S3HandlerTest {

    private static final String BUCKET = LocalS3.BUCKET;

    private LocalS3 s3;

    @BeforeEach
    void start() throws IOException {
        s3 = LocalS3.inMemory();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Test
    void get_whatWasPut_isTheSame() {
        var put = put("a/shop=x/ü ☕+&<>.txt", "läuft");

        var got =
                s3.client().getObjectAsBytes(get -> get.bucket(BUCKET).key("a/shop=x/ü ☕+&<>.txt"));

        assertThat(got.asUtf8String()).isEqualTo("läuft");
        assertThat(got.response().eTag()).isEqualTo(put.eTag());
        assertThat(got.response().versionId()).isEqualTo(put.versionId());
        assertThat(got.response().contentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "SHA1", "SHA256"})
    void put_withAChecksumBehindTheLastChunk_isTaken(ChecksumAlgorithm algorithm) {
        var content = "x".repeat(300_000);

        s3.client()
                .putObject(
                        put -> put.bucket(BUCKET).key("a").checksumAlgorithm(algorithm),
                        RequestBody.fromString(content));

        assertThat(text("a")).isEqualTo(content);
    }

    @Test
    void put_brokenOnTheWay_isRefused() throws Exception {
        var answer = raw("PUT", "/a", "hello", "x-amz-checksum-crc32", "AAAAAA==");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>BadDigest</Code>");
        assertMissing("a");
    }

    @Test
    void put_whatIsNotDoneHere_isRefusedByName() throws Exception {
        var answer = raw("PUT", "/a", "hello", "x-amz-acl", "public-read");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("x-amz-acl");
        assertMissing("a");
    }

    @Test
    void get_ofNoSuchKeyOrBucket_saysWhich() {
        assertMissing("a");
        assertThatExceptionOfType(NoSuchBucketException.class)
                .isThrownBy(() -> s3.client().getObjectAsBytes(get -> get.bucket("none").key("a")));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.client().headObject(head -> head.bucket(BUCKET).key("a")));
    }

    @Test
    void get_aRange_isThatPart() {
        put("a", "0123456789");

        assertThat(range("bytes=2-4")).isEqualTo("234");
        assertThat(range("bytes=8-")).isEqualTo("89");
        assertThat(range("bytes=-3")).isEqualTo("789");
        assertThat(range("bytes=5-99")).isEqualTo("56789");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> range("bytes=10-"))
                .matches(e -> e.statusCode() == 416);
    }

    private String range(String range) {
        return s3.client()
                .getObjectAsBytes(get -> get.bucket(BUCKET).key("a").range(range))
                .asUtf8String();
    }

    @Test
    void put_onlyWhereThereIsNone_isRefusedTheSecondTime() {
        s3.client().putObject(put -> put.bucket(BUCKET).key("a").ifNoneMatch("*"), body("one"));

        assertRefused(
                412,
                () ->
                        s3.client()
                                .putObject(
                                        put -> put.bucket(BUCKET).key("a").ifNoneMatch("*"),
                                        body("two")));

        assertThat(text("a")).isEqualTo("one");
    }

    @Test
    void put_onlyInPlaceOfOne_isRefusedForAnotherAndForNone() {
        var first = put("a", "one").eTag();
        s3.client().putObject(put -> put.bucket(BUCKET).key("a").ifMatch(first), body("two"));

        assertRefused(
                412,
                () ->
                        s3.client()
                                .putObject(
                                        put -> put.bucket(BUCKET).key("a").ifMatch(first),
                                        body("three")));
        assertRefused(
                404,
                () ->
                        s3.client()
                                .putObject(
                                        put -> put.bucket(BUCKET).key("b").ifMatch(first),
                                        body("three")));

        assertThat(text("a")).isEqualTo("two");
    }

    private static void assertRefused(int status, Runnable call) {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(call::run)
                .matches(e -> e.statusCode() == status);
    }

    @Test
    void delete_anObjectWithVersions_keepsThem() {
        var first = put("a", "one").versionId();
        put("a", "two");

        assertThat(s3.client().deleteObject(d -> d.bucket(BUCKET).key("a")).deleteMarker())
                .isTrue();

        assertMissing("a");
        var got = s3.client().getObjectAsBytes(get -> get.bucket(BUCKET).key("a").versionId(first));
        assertThat(got.asUtf8String()).isEqualTo("one");
        var versions = s3.client().listObjectVersions(list -> list.bucket(BUCKET));
        assertThat(versions.versions())
                .extracting(ObjectVersion::isLatest)
                .containsExactly(false, false);
        assertThat(versions.deleteMarkers()).hasSize(1);
    }

    @Test
    void put_whereNoVersionsAreKept_leavesTheLastAlone() {
        for (String text : List.of("one", "two")) {
            s3.client().putObject(put -> put.bucket(LocalS3.PLAIN).key("a"), body(text));
        }

        assertThat(s3.client().listObjectVersions(l -> l.bucket(LocalS3.PLAIN)).versions())
                .extracting(ObjectVersion::versionId)
                .containsExactly("null");
    }

    @Test
    void list_moreThanAPage_goesOnWhereItStopped() {
        for (int i = 0; i < 25; i++) {
            put("a/%02d".formatted(i), "x");
        }
        put("b/00", "x");

        var keys =
                s3
                        .client()
                        .listObjectsV2Paginator(l -> l.bucket(BUCKET).prefix("a/").maxKeys(10))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList();

        assertThat(keys).hasSize(25).isSorted().allMatch(key -> key.startsWith("a/"));
    }

    @Test
    void list_upToADelimiter_tellsWhatBeginsThereOnce() {
        for (String key : List.of("a/1/x", "a/1/y", "a/2/x", "a/3", "a/4/x/y", "b/1/x")) {
            put(key, "x");
        }

        var pages =
                s3.client()
                        .listObjectsV2Paginator(
                                l -> l.bucket(BUCKET).prefix("a/").delimiter("/").maxKeys(2));

        assertThat(pages.commonPrefixes().stream().map(CommonPrefix::prefix))
                .containsExactly("a/1/", "a/2/", "a/4/");
        assertThat(pages.contents().stream().map(S3Object::key)).containsExactly("a/3");
    }

    @Test
    void list_afterAKey_beginsBehindIt() {
        for (String key : List.of("a/1", "a/2", "a/3")) {
            put(key, "x");
        }

        var keys =
                s3.client()
                        .listObjectsV2(l -> l.bucket(BUCKET).prefix("a/").startAfter("a/1"))
                        .contents();

        assertThat(keys).extracting(S3Object::key).containsExactly("a/2", "a/3");
    }

    @Test
    void call_thatFailsOnce_isTriedAgainByTheClient() {
        for (ObjectFault fault :
                List.of(
                        ObjectFault.SLOW_DOWN,
                        ObjectFault.INTERNAL,
                        ObjectFault.BROKEN_UPLOAD,
                        ObjectFault.DROP_ANSWER,
                        ObjectFault.SLOW)) {
            s3.fail(fault, 1);

            put(fault.label(), "x");

            assertThat(text(fault.label())).isEqualTo("x");
        }
    }

    private PutObjectResponse put(String key, String text) {
        return s3.client().putObject(put -> put.bucket(BUCKET).key(key), body(text));
    }

    private static RequestBody body(String text) {
        return RequestBody.fromString(text, StandardCharsets.UTF_8);
    }

    private String text(String key) {
        return s3.client().getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
    }

    private void assertMissing(String key) {
        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> text(key));
    }

    private HttpResponse<String> raw(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(s3.address().resolve("/" + BUCKET + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
