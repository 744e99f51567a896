package dev.stammkunde.managemedia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.testing.InMemoryPictures;
import dev.stammkunde.media.testing.SamplePictures;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class ManageMediaHandlerTest {

    private static final String SHOP = "demo-shop";
    private static final String URL = "https://mail.shop.example";
    private static final String WORDS =
            "{\"name\":\"Logo\",\"alt\":{\"de\":\"Unser Logo\",\"en\":\"Our logo\"}}";

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryPictures pictures = new InMemoryPictures(audit);
    private DescribedFunction function = function(URL);
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");
    private String groups = "[marketing]";

    private DescribedFunction function(String publicUrl) {
        return new DescribedFunction(
                new ManageMediaHandler(new ManageMediaPorts(pictures, pictures, publicUrl)),
                OpenApiDocument.read("media-api.yaml"));
    }

    private Request to(MediaRoute route) {
        now = now.plus(Duration.ofSeconds(1));
        return Request.to(route.key(), now).path("shopId", SHOP).by("mia", groups);
    }

    private Reply upload(byte[] file) {
        return function.ask(to(MediaRoute.UPLOAD).query("name=logo.png").file(file));
    }

    private Reply ask(MediaRoute route, String id) {
        return function.ask(to(route).path("pictureId", id));
    }

    private Reply describe(String id, String words, String version) {
        return function.ask(
                to(MediaRoute.REPLACE)
                        .path("pictureId", id)
                        .header("if-match", version)
                        .body(words));
    }

    private List<String> listed(String query) {
        return function.ask(to(MediaRoute.LIST).query(query))
                .body()
                .path("pictures")
                .findValuesAsText("id");
    }

    private List<Deed> done() {
        return audit.of(SHOP).stream().map(AuditEntry::deed).toList();
    }

    private Picture kept(String id) {
        return pictures.find(new DocumentId(SHOP, id)).orElseThrow();
    }

    @Test
    void upload_picture_isKeptWithWhereMailsFindIt() {
        Reply reply = upload(SamplePictures.png());

        String id = reply.text("/id");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers()).containsEntry("etag", "\"1\"");
        assertThat(reply.text("/name")).isEqualTo("logo.png");
        assertThat(reply.text("/url")).isEqualTo(URL + "/media/demo-shop/" + id + ".png");
        assertThat(reply.body().has("alt")).isFalse();
        assertThat(pictures.find(new DocumentId(SHOP, id), PictureFormat.PNG)).isPresent();
        assertThat(done()).containsExactly(new Deed("upload", "picture", id));
    }

    @Test
    void upload_theSameTwice_isOne() {
        String id = upload(SamplePictures.png()).text("/id");
        describe(id, WORDS, "\"1\"");

        Reply again = upload(SamplePictures.png());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(again.text("/name")).isEqualTo("Logo");
        assertThat(listed("")).containsExactly(id);
        assertThat(done()).hasSize(2);
    }

    @Test
    void upload_archivedPicture_isOfferedAgain() {
        String id = upload(SamplePictures.png()).text("/id");
        ask(MediaRoute.ARCHIVE, id);

        assertThat(upload(SamplePictures.png()).text("/state")).isEqualTo("OFFERED");
        assertThat(done().getFirst()).isEqualTo(new Deed("restore", "picture", id));
    }

    @ParameterizedTest
    @CsvSource({
        "'', picture-empty",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', picture-vector",
        "'#!/bin/sh', picture-other-type",
        "'GIF89a', picture-incomplete"
    })
    void upload_whatIsNoPicture_isRefusedAndNothingKept(String file, String problem) {
        Reply reply = upload(file.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(listed("")).isEmpty();
        assertThat(done()).isEmpty();
    }

    @Test
    void upload_pictureThatMoves_isRefused() {
        assertThat(upload(SamplePictures.gif(3)).problem()).isEqualTo("picture-moving");
    }

    @Test
    void upload_asText_isRefused() {
        Reply reply =
                function.ask(
                        to(MediaRoute.UPLOAD)
                                .body(new String(SamplePictures.png(), StandardCharsets.UTF_8)));

        assertThat(reply.problem()).isEqualTo("picture-other-type");
    }

    @Test
    void upload_moreThanFourMegabytes_isTooLarge() {
        assertThat(upload(new byte[4 * 1024 * 1024 + 1]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ",
        "name=%0A%20, ",
        "name=a%0Ab%00c, a b c",
        "name=%F0%9F%98%80, \uD83D\uDE00"
    })
    void upload_name_isOneLineAndNoReasonToRefuse(String query, String expected) {
        Reply reply = function.ask(to(MediaRoute.UPLOAD).query(query).file(SamplePictures.png()));

        assertThat(reply.text("/name")).isEqualTo(expected == null ? reply.text("/id") : expected);
    }

    @Test
    void upload_longName_isShortenedAndCanBeSentBack() {
        Reply reply =
                function.ask(
                        to(MediaRoute.UPLOAD)
                                .query("name=" + "%F0%9F%98%80".repeat(300))
                                .file(SamplePictures.png()));

        assertThat(describe(reply.text("/id"), reply.content(), "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void upload_whereNobodyKnowsTheAddress_isRefused() {
        function = function("");

        assertThat(upload(SamplePictures.png()).problem()).isEqualTo("public-url-missing");
    }

    @Test
    void describe_inBothLanguages_isAVersion() {
        String id = upload(SamplePictures.png()).text("/id");

        Reply reply = describe(id, WORDS, "\"1\"");

        assertThat(reply.text("/alt/en")).isEqualTo("Our logo");
        assertThat(reply.headers()).containsEntry("etag", "\"2\"");
        assertThat(ask(MediaRoute.SHOW, id).body()).isEqualTo(reply.body());
        assertThat(audit.of(SHOP).getFirst().changes().changes()).hasSize(4);
    }

    @Test
    void describe_again_changesNothing() {
        String id = upload(SamplePictures.png()).text("/id");
        describe(id, WORDS, "\"1\"");

        assertThat(describe(id, WORDS, "\"1\"").status()).isEqualTo(200);
        assertThat(kept(id).version()).isEqualTo(2);
    }

    @Test
    void describe_whatSomebodyElseChanged_isOutdated() {
        String id = upload(SamplePictures.png()).text("/id");
        describe(id, WORDS, "\"1\"");

        Reply reply = describe(id, "{\"name\":\"Other\"}", "\"1\"");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.headers()).containsEntry("etag", "\"2\"");
        assertThat(
                        function.ask(
                                        to(MediaRoute.REPLACE)
                                                .path("pictureId", id)
                                                .body("{\"name\":\"a\"}"))
                                .status())
                .isEqualTo(428);
    }

    @Test
    void describe_inOneLanguage_isRefused() {
        String id = upload(SamplePictures.png()).text("/id");

        Reply reply = describe(id, "{\"name\":\"a\",\"alt\":{\"de\":\"Logo\"}}", "\"1\"");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("alt.en");
    }

    @Test
    void archive_picture_isOfferedNoMoreAndStaysServed() {
        String id = upload(SamplePictures.png()).text("/id");

        assertThat(ask(MediaRoute.ARCHIVE, id).text("/state")).isEqualTo("ARCHIVED");
        assertThat(ask(MediaRoute.ARCHIVE, id).text("/version")).isEqualTo("2");

        assertThat(listed("")).isEmpty();
        assertThat(listed("state=ARCHIVED")).containsExactly(id);
        assertThat(pictures.find(new DocumentId(SHOP, id), PictureFormat.PNG)).isPresent();
        assertThat(ask(MediaRoute.RESTORE, id).text("/state")).isEqualTo("OFFERED");
    }

    @Test
    void list_ofMany_isPagedTheNewestFirst() {
        String logo = upload(SamplePictures.png()).text("/id");
        String photo = upload(SamplePictures.jpeg()).text("/id");
        Reply first = function.ask(to(MediaRoute.LIST).query("limit=1"));

        assertThat(first.text("/pictures/0/id")).isEqualTo(photo);
        assertThat(listed("limit=1&cursor=" + first.text("/next"))).containsExactly(logo);
        assertThat(
                        function.ask(
                                        to(MediaRoute.LIST)
                                                .query(
                                                        "state=ARCHIVED&cursor="
                                                                + first.text("/next")))
                                .status())
                .isEqualTo(400);
        assertThat(function.ask(to(MediaRoute.LIST).query("state=GONE")).status()).isEqualTo(400);
    }

    @Test
    void show_pictureOfAnotherShop_isUnknown() {
        String id = upload(SamplePictures.png()).text("/id");
        Request request =
                Request.to(MediaRoute.SHOW.key(), now)
                        .path("shopId", "other-shop")
                        .path("pictureId", id)
                        .by("mia", groups);

        assertThat(function.ask(request).problem()).isEqualTo("unknown-document");
        assertThat(ask(MediaRoute.SHOW, "../etc").problem()).isEqualTo("unknown-document");
    }

    @ParameterizedTest
    @EnumSource(MediaRoute.class)
    void everyRoute_forSupport_isNotAllowed(MediaRoute route) {
        groups = "[support]";

        assertThat(ask(route, "a".repeat(40)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(MediaRoute.class)
    void everyRoute_forAnotherShopsTeam_isNotAllowed(MediaRoute route) {
        groups = "[other-shop:marketing]";

        assertThat(ask(route, "a".repeat(40)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(MediaRoute.class)
    void everyRoute_forFinance_readsAlone(MediaRoute route) {
        String id = upload(SamplePictures.png()).text("/id");
        groups = "[finance]";

        boolean isRead = route == MediaRoute.LIST || route == MediaRoute.SHOW;
        assertThat(ask(route, id).status()).isEqualTo(isRead ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "list.json, 200",
        "upload-logo.json, 201",
        "upload-photo.json, 201",
        "upload-svg.json, 422",
        "upload-as-finance.json, 403"
    })
    void sample_isAnswered(String event, int status) throws IOException {
        assertThat(
                        function.send(
                                        Files.readString(
                                                RepositoryRoot.path()
                                                        .resolve("events/manage-media")
                                                        .resolve(event)))
                                .status())
                .isEqualTo(status);
    }
}
