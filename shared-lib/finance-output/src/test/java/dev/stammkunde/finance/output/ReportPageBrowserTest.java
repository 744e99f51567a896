package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.browser.Browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the page in a browser, as a file that was saved: its policy stands in itself. */
class ReportPageBrowserTest {

    /** What A4 leaves between its margins, in pixels of a style sheet. */
    private static final int UPRIGHT = 703;

    private static final int ACROSS = 1031;

    private static final String NAMES_OF_CLIPPED =
            """
            [...document.querySelectorAll('%s')]
              .filter(e => e.scrollWidth > e.clientWidth)
              .map(e => e.getAttribute('aria-label'))""";

    @TempDir static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void renew() {
        browser.renew();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_inEachState_isAccessible(Language language) throws IOException {
        var softly = new SoftAssertions();
        browser.addToEachPage(axe());

        for (boolean dark : new boolean[] {false, true}) {
            browser.preferDark(dark);
            for (var state : saved(language).entrySet()) {
                browser.open(state.getValue());
                softly.assertThat(violations()).as(state.getKey() + dark).isEmpty();
            }
        }

        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void page_ofAnyWidth_isNotScrolledSideways(int width) throws IOException {
        var softly = new SoftAssertions();
        browser.resize(width, 800);

        for (Language language : Language.values()) {
            for (var state : saved(language).entrySet()) {
                browser.open(state.getValue());
                softly.assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
                        .as(state.getKey())
                        .isEqualTo(Integer.toString(width));
            }
        }

        softly.assertAll();
    }

    @Test
    void page_itsStyleSheet_isAllowedByItsOwnPolicy() throws IOException {
        browser.open(Objects.requireNonNull(saved(Language.DE).get("rich")));

        assertThat(browser.ask("getComputedStyle(document.querySelector('rect.more')).fill"))
                .isEqualTo("rgb(27, 122, 61)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void page_printed_clipsNoTable(Language language) throws IOException {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        URI page = Objects.requireNonNull(saved(language).get("rich"));

        browser.resize(UPRIGHT, 900);
        browser.open(page);
        assertThat(
                        browser.askForTexts(
                                NAMES_OF_CLIPPED.formatted("section:not(.wide)>div .scroll")))
                .isEmpty();

        browser.resize(ACROSS, 700);
        browser.open(page);
        assertThat(browser.askForTexts(NAMES_OF_CLIPPED.formatted(".wide .scroll"))).isEmpty();
    }

    @Test
    void page_printed_isAPdfOfAFewPages() throws IOException {
        browser.open(Objects.requireNonNull(saved(Language.DE).get("rich")));

        Object data =
                browser.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("preferCSSPageSize", true, "printBackground", true))
                        .get("data");

        String pdf =
                new String(
                        Base64.getDecoder().decode(String.valueOf(data)),
                        StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF");
        assertThat(pdf.split("/MediaBox").length - 1).isBetween(4, 12);
    }

    private static Map<String, URI> saved(Language language) throws IOException {
        Map<String, MonthReport> reports =
                Map.of(
                        "rich", SampleReports.rich(),
                        "empty", SampleReports.empty(),
                        "unverified", SampleReports.unverified(),
                        "large", SampleReports.large());
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (var report : reports.entrySet()) {
            Path file = folder.resolve(report.getKey() + '-' + language.code() + ".html");
            Files.writeString(file, ReportPage.of(report.getValue(), language).html());
            addresses.put(report.getKey(), file.toUri());
        }
        return addresses;
    }

    private static String axe() throws IOException {
        try (InputStream script = ReportPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe-core").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What axe-core finds wrong, with the element that it is wrong at. */
    private static List<String> violations() {
        return browser.askForTexts(
                """
                axe.run().then(r => r.violations.flatMap(
                  v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))""");
    }
}
