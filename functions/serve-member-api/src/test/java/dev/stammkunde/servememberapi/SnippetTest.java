package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.RawBody;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What shops embed. */
final class SnippetTest {

    private static final int MOST_BYTES = 35_000;

    private final Snippet snippet = Snippet.load();

    @Test
    void newest_withoutCompression_is35kBAndMakesNoMarkupOfTexts() {
        HttpResponse response = snippet.newest(request("", Map.of()));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(response.headers())
                .containsEntry("content-type", "text/javascript; charset=utf-8")
                .containsEntry("access-control-allow-origin", "*");
        // Texts of shops never become markup, and pages with a strict policy run it.
        assertThat(response.body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
                .doesNotContain("eval(", "new Function", "import ", "<style");
    }

    @Test
    void newest_compressed_isTheSame() throws IOException {
        HttpResponse response =
                snippet.newest(request("", Map.of("accept-encoding", "br, gzip, deflate")));

        assertThat(response.headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("vary", "Accept-Encoding");
        assertThat(response.isBase64()).isTrue();
        byte[] bytes = Base64.getDecoder().decode(response.body());
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(snippet.newest(request("", Map.of())).body());
        }
    }

    @Test
    void newest_thatTheBrowserHas_isNotSentAgain() {
        String tag = tag();

        assertThat(snippet.newest(request("", Map.of("if-none-match", tag))).status())
                .isEqualTo(304);
        assertThat(snippet.newest(request("", Map.of("if-none-match", "W/" + tag))).status())
                .isEqualTo(304);
        assertThat(snippet.newest(request("", Map.of("if-none-match", "\"other\""))).status())
                .isEqualTo(200);
    }

    @Test
    void version_thatIsTheNewest_isKeptForEverAndAnOlderOneLeadsToIt() {
        String version = tag().replace("\"", "");

        assertThat(snippet.ofVersion(request(version, Map.of())).headers().get("cache-control"))
                .contains("immutable");
        HttpResponse older = snippet.ofVersion(request("000000000000", Map.of()));
        assertThat(older.status()).isEqualTo(302);
        assertThat(older.headers()).containsEntry("location", "/snippet/stammkunde-member.js");
        assertThat(older.headers().get("cache-control")).doesNotContain("immutable");
    }

    private String tag() {
        return snippet.newest(request("", Map.of())).headers().getOrDefault("etag", "");
    }

    private static HttpRequest request(String version, Map<String, String> headers) {
        return new HttpRequest(
                "request-1",
                "GET",
                "GET /snippet/{version}/stammkunde-member.js",
                "/",
                Map.of("version", version),
                "",
                Map.of(),
                headers,
                RawBody.EMPTY,
                Instant.EPOCH,
                Map.of(),
                "");
    }
}
