package dev.stammkunde.mail.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.mail.pages.PageStates.Wording;
import dev.stammkunde.testkit.browser.Browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads, fills in and clicks through the pages in a browser, as customers do. */
class BrowserTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String GREEN = "#2f6b3c";

    /** What can be reached by the keyboard; of radio buttons one per group. */
    private static final String REACHABLE =
            """
            new Set([...document.querySelectorAll('a[href],button,select,textarea,input:not([type=hidden],[tabindex="-1"])')]
              .map(e => e.type === 'radio' ? e.name : e.outerHTML)).size""";

    private static final String FOCUSED =
            """
            (() => { const e = document.activeElement;
              if (e === document.body) return '';
              const style = getComputedStyle(e);
              const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return (shown ? '' : 'NO FOCUS SHOWN ') + (e.type === 'radio' ? e.name : e.outerHTML);
            })()""";

    private static Browser browser;
    private static PageServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = new PageServer();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    @BeforeEach
    void renew() {
        browser.renew();
    }

    @ParameterizedTest
    @EnumSource(names = {"DE_DU", "EN"})
    void pages_inEachState_areAccessible(Wording wording) throws IOException {
        var softly = new SoftAssertions();
        browser.addToEachPage(axe());

        for (var state : serve(wording, GREEN).entrySet()) {
            browser.open(state.getValue());
            softly.assertThat(violations("{}")).as(state.getKey()).isEmpty();
            softly.assertThat(browser.ask("document.documentElement.lang"))
                    .as(state.getKey())
                    .isEqualTo(wording.language().code());
        }

        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#ffffff", "#000000", "#777777", GREEN})
    void pages_inAnUnluckyColourAndInTheDark_canBeRead(String colour) throws IOException {
        var softly = new SoftAssertions();
        browser.addToEachPage(axe());

        for (boolean dark : new boolean[] {false, true}) {
            browser.preferDark(dark);
            Map<String, URI> states = serve(Wording.DE_DU, colour);
            for (String state :
                    List.of(
                            "unsubscribe",
                            "unsubscribe-done",
                            "preferences-error",
                            "survey-error",
                            "feedback-error")) {
                browser.open(address(states, state));
                softly.assertThat(violations("{runOnly: ['color-contrast']}"))
                        .as(state + dark)
                        .isEmpty();
                softly.assertThat(browser.ask(Contrast.EDGES_OF_BUTTONS))
                        .as(state + dark)
                        .isEmpty();
            }
        }

        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"DE_SIE", "EN"})
    void pages_onTheSmallestTelephone_areNotScrolledSideways(Wording wording) {
        var softly = new SoftAssertions();
        browser.resize(320, 600);

        for (var state : serve(wording, GREEN).entrySet()) {
            browser.open(state.getValue());
            softly.assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
                    .as(state.getKey())
                    .isEqualTo("320");
        }

        softly.assertAll();
    }

    @Test
    void pages_byKeyboardAlone_reachEveryControlAndShowWhereOneIs() {
        var softly = new SoftAssertions();

        Map<String, URI> states = serve(Wording.DE_DU, GREEN);
        for (String state :
                List.of(
                        "confirm",
                        "unsubscribe",
                        "unsubscribe-done",
                        "preferences-error",
                        "survey",
                        "survey-more",
                        "survey-thanks",
                        "feedback-error")) {
            browser.open(address(states, state));
            int controls = Integer.parseInt(browser.ask("String(" + REACHABLE + ")"));
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < controls; i++) {
                browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
                reached.add(browser.ask(FOCUSED));
            }
            softly.assertThat(reached)
                    .as(state)
                    .doesNotHaveDuplicates()
                    .doesNotContain("")
                    .noneMatch(control -> control.startsWith("NO FOCUS"));
        }

        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "unsubscribe, scope=all",
        "confirm, ''",
        "survey, version=3&asked=recommend&answer-recommend=9&asked=why&answer-why=",
        "feedback-another, form=Zk3v9mJ1QxW7r2LbT8yHcA&website=&topic=service&text=Die+Tasse+war+zerbrochen.&order=&contact=",
        "preferences, shown-at=1790000000000&offered=birthday&topic=birthday&offered=news&topic=news&offered=win-back"
                + "&tracking-offered=yes&frequency=weekly&language=de&birthday-day=14&birthday-month=3&birthday-year="
                + "&dates-offered=yes&date-shown=WEDDING%2F2019-05-12&date-removed=WEDDING%2F2019-05-12"
                + "&date-shown=CHILD_BIRTHDAY%2F--02-29&dates-agreed=yes&date-event=&date-day=&date-month=&date-year="
                + "&stated-offered=yes&stated-interest=Cut+flowers&stated-situation=gardener&stated-size-glove=9&stated-size-boot="
                + "&action=save"
    })
    void form_withoutScriptsAndByKeyboard_isSent(String state, String expected) {
        browser.withoutScripts();
        URI address = address(serve(Wording.DE_DU, GREEN), state);
        browser.open(address);

        browser.driver().findElement(By.cssSelector("button.main")).sendKeys(Keys.ENTER);

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(server.posted(address.getPath())).isEqualTo(expected));
    }

    @Test
    void page_itsStyleSheet_isAllowedByItsOwnPolicy() {
        browser.open(address(serve(Wording.DE_DU, "#123456"), "unsubscribe"));

        assertThat(browser.ask("getComputedStyle(document.querySelector('.main')).backgroundColor"))
                .isEqualTo("rgb(18, 52, 86)");
    }

    private static URI address(Map<String, URI> states, String state) {
        return Objects.requireNonNull(states.get(state), state);
    }

    private static Map<String, URI> serve(Wording wording, String colour) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        PageStates.of(wording, colour)
                .forEach(
                        (name, page) ->
                                addresses.put(
                                        name,
                                        server.serve(
                                                "/"
                                                        + wording.folder()
                                                        + '/'
                                                        + colour.substring(1)
                                                        + '/'
                                                        + name,
                                                page)));
        return addresses;
    }

    private static String axe() throws IOException {
        try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe-core").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What axe-core finds wrong, with the element that it is wrong at. */
    private List<String> violations(String options) {
        return browser.askForTexts(
                """
                axe.run(%s).then(r => r.violations.flatMap(
                  v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))"""
                        .formatted(options));
    }
}
