package dev.stammkunde.servemedia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What mail programs get. */
final class ServeMediaHandlerTest {

    private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0};
    private static final String FILE = "55e76326feb68bfc5c1d13064b38f2dd2eb99c98.png";

    private final List<String> asked = new ArrayList<>();
    private final ServeMediaHandler handler = new ServeMediaHandler(new OnePicture(asked));

    /** Has one picture, and remembers what it was asked for. */
    private record OnePicture(List<String> asked) implements PictureFiles {

        @Override
        public void add(DocumentId id, PictureFile file) {
            throw new AssertionError("nobody adds anything here");
        }

        @Override
        public Optional<byte[]> find(DocumentId id, PictureFormat format) {
            asked.add(id.shopId());
            return id.shopId().equals("demo-shop") && FILE.startsWith(id.id())
                    ? Optional.of(BYTES)
                    : Optional.empty();
        }
    }

    private static String event(String name) {
        try {
            return Files.readString(
                    RepositoryRoot.path().resolve("events/serve-media").resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Reply ask(String event) {
        return Reply.to(event, handler);
    }

    @Test
    void picture_isServedForEverAndRunsNothing() {
        Reply reply = ask(event("picture.json"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isBase64()).isTrue();
        assertThat(Base64.getDecoder().decode(reply.content())).isEqualTo(BYTES);
        assertThat(reply.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("cache-control", "public, max-age=31536000, immutable")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "cross-origin")
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; sandbox; frame-ancestors 'none'");
    }

    @Test
    void picture_askedForAgain_isReadOnce() {
        ask(event("picture.json"));
        ask(event("picture.json"));
        ask(event("looked-at.json"));

        assertThat(asked).hasSize(1);
    }

    @Test
    void picture_thatTheCallerHas_isNotSent() {
        String tag = ask(event("picture.json")).headers().getOrDefault("etag", "");
        String again =
                event("picture.json")
                        .replace(
                                "\"accept\":",
                                "\"if-none-match\": \""
                                        + tag.replace("\"", "\\\"")
                                        + "\", \"accept\":");

        Reply reply = ask(again);

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.content()).isEmpty();
    }

    @Test
    void look_isAnsweredWithoutABody() {
        Reply reply = ask(event("looked-at.json"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.content()).isEmpty();
        assertThat(reply.headers()).containsEntry("content-type", "image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summer.jpg",
                "55e76326feb68bfc5c1d13064b38f2dd2eb99c98.svg",
                "55e76326feb68bfc5c1d13064b38f2dd2eb99c98.jpg.html",
                "../../journal/v1/x.png",
                "55E76326FEB68BFC5C1D13064B38F2DD2EB99C98.png"
            })
    void otherName_isMissingAndReadsNothing(String file) {
        Reply reply = ask(event("picture.json").replace(FILE, file));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        assertThat(asked).isEmpty();
    }

    @Test
    void pictureOfAnotherShop_isMissing() {
        assertThat(ask(event("picture.json").replace("demo-shop", "other-shop")).status())
                .isEqualTo(404);
        assertThat(ask(event("picture.json").replace("demo-shop", "a/b#c")).status())
                .isEqualTo(404);
        assertThat(asked).containsExactly("other-shop");
    }
}
