package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.RawBody;
import dev.stammkunde.testkit.browser.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the script of behaviour sends from a page, and when. */
final class BehaviourScriptTest {

    private static final int MOST_BYTES = 3_000;

    /** An API that says what it is told to, and what it was asked. */
    private static final String PAGE =
            """
            <!doctype html><title>shop</title><script>
            window.asked = []; window.agreed = false; window.member = "t1"; window.refused = 0;
            window.fetch = async (url, init) => {
              window.asked.push(init.method + " " + new URL(url).pathname + (init.body ? " " + init.body : ""));
              if (window.refused-- > 0) return { ok: false, status: 401 };
              if (url.endsWith("-consent")) {
                if (init.body) window.agreed = JSON.parse(init.body).agreed;
                return { ok: true, json: async () => ({ agreed: window.agreed }) };
              }
              const kept = window.agreed;
              return { ok: true, json: async () => ({ kept: kept ? 1 : 0, events: [{ kept, reason: kept ? undefined : "NO_CONSENT" }] }) };
            };
            </script><script type="module">%s
            window.b = behaviour({ api: "https://api.example/", shop: "my shop", getToken: () => window.member });
            window.results = [];
            window.run = (promise) => promise.then((it) => window.results.push(String(it)), (e) => window.results.push("error"));
            </script>""";

    private static Browser browser;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void open() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, PAGE.formatted(script()));
        browser.open(page.toUri());
    }

    private static String script() {
        return Snippet.load()
                .behaviour(
                        new HttpRequest(
                                "request-1",
                                "GET",
                                "GET /snippet/stammkunde-behaviour.js",
                                "/",
                                Map.of(),
                                "",
                                Map.of(),
                                Map.of(),
                                RawBody.EMPTY,
                                Instant.EPOCH,
                                Map.of(),
                                ""))
                .body();
    }

    private static List<String> run(String call) {
        browser.ask("window.run(" + call + ")");
        return browser.askForTexts("window.asked");
    }

    @Test
    void script_size_isLessThan3kBAndHasNoStorageOfTheDevice() {
        assertThat(script().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(script())
                .doesNotContain(
                        "cookie =", "localStorage", "sessionStorage", "indexedDB", "import ");
    }

    @Test
    void viewed_beforeTheConsent_sendsNothingButTheQuestionOnce() {
        run("b.viewed({ id: '1' })");

        assertThat(run("b.basket('c', [])"))
                .containsExactly("GET /shops/my%20shop/me/behaviour-consent");
        assertThat(browser.askForTexts("window.results")).containsExactly("false", "false");
        assertThat(browser.ask("document.cookie")).isEmpty();
    }

    @Test
    void viewed_byNobodyWhoIsSignedIn_asksNothing() {
        browser.ask("window.member = ''");

        assertThat(run("b.viewed({ id: '1' })")).isEmpty();
    }

    @Test
    void viewed_onceAgreed_isToldUntilItIsTakenBack() {
        run("b.agree('v1', 'I agree.')");
        List<String> asked = run("b.viewed({ id: '1' })");

        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).contains("\"version\":\"v1\"", "\"text\":\"I agree.\"");
        assertThat(asked.getLast())
                .startsWith("POST /shops/my%20shop/me/behaviour {")
                .contains("\"eventId\":", "\"kind\":\"VIEWED\"", "\"id\":\"1\"");

        run("b.withdraw()");
        assertThat(run("b.viewed({ id: '2' })")).hasSize(3);
    }

    @Test
    void viewed_whereItWasTakenBackElsewhere_stops() {
        run("b.agree('v1', 'I agree.')");
        browser.ask("window.agreed = false");
        run("b.viewed({ id: '1' })");

        assertThat(run("b.viewed({ id: '2' })")).hasSize(2);
    }

    @Test
    void viewed_withATokenThatExpired_getsAnotherOnce() {
        run("b.agree('v1', 'I agree.')");
        browser.ask("window.refused = 1");

        assertThat(run("b.viewed({ id: '1' })")).hasSize(3);
        assertThat(browser.askForTexts("window.results")).containsExactly("true", "true");
    }
}
