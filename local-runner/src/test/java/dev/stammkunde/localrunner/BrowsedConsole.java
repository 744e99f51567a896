package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.testkit.browser.Browser;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody of a shop's team before the console, in a browser. */
final class BrowsedConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Colours change gently: what is half-way is not looked at. */
    private static final String SETTLED =
            """
            new Promise(r => setTimeout(r, 50)).then(() => Promise.race([
              Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished)),
              new Promise(r => setTimeout(r, 1000))]))""";

    private static final String ALL_RULES =
            "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /** All that a page in other colours can do wrong. */
    private static final String RULES_OF_COLOURS =
            "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static final String VIOLATIONS =
            SETTLED
                    + """
                      .then(() => axe.run({runOnly: %s}))
                      .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))""";

    /** What the policy refused, and what went wrong unseen. */
    private static final String WATCH =
            """
            window.refused = [];
            document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));
            addEventListener('error', e => window.refused.push('error ' + e.message));
            addEventListener('unhandledrejection', e => window.refused.push('rejected ' + e.reason));""";

    private static final String TEXT_OF_FOCUSED =
            "(document.activeElement.matches('a, button, summary, input[type=submit]') ? document.activeElement.textContent || document.activeElement.value : '')";

    private static final String LABEL_OF_FOCUSED =
            "[...(document.activeElement.labels ?? [])].some(label => label.textContent.includes(%s))";

    private static final int MOST_STOPS = 150;

    /** A long form has more than a hundred stops, each of which the browser is asked about. */
    private static final Duration ALL_STOPS = Duration.ofSeconds(90);

    private final Browser browser;
    private final URI address;

    BrowsedConsole(Browser browser, URI address) {
        this.browser = browser;
        this.address = address;
    }

    /** A tab in which nobody is signed in, in a language. */
    void renew(String language) {
        browser.renew();
        browser.resize(1200, 900);
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.addToEachPage(axe());
        browser.addToEachPage(WATCH);
        browser.addToEachPage(
                "try { localStorage.setItem('stammkunde.language', '%s') } catch {}"
                        .formatted(language));
    }

    /** Makes the window as large as that. */
    void resize(int width, int height) {
        browser.resize(width, height);
    }

    /** Opens a place of the console, and signs in as somebody of the demo's team. */
    void signIn(String person, String place) {
        open(place);
        press(person);
        awaitPage();
    }

    /** Opens a place of the console. */
    void open(String place) {
        browser.open(address.resolve("/console" + place));
    }

    /** Goes to a place as a link does, without loading the page. */
    void go(String place) {
        browser.ask("void (location.hash = '%s')".formatted(place));
        awaitPage();
    }

    /** Waits until what is shown is no skeleton. */
    void awaitPage() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () ->
                                "true"
                                        .equals(
                                                browser.ask(
                                                        "String(!!document.querySelector('main h1') && !document.querySelector('.skeleton'))")));
    }

    /** Waits until a text is there. */
    void awaitText(String text) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(text()).contains(text));
    }

    /**
     * Returns those beginnings and ends of a mail's source that blocks would not give back as they
     * are.
     */
    List<String> changedByBlocks(String source) {
        return browser.askForTexts(
                """
                import(document.querySelector('script[type=module]').src.replace('main.js', 'core/mjml.js')).then(({parse, serialise}) =>
                  Array.from(%1$s, (_, at) => [%1$s.slice(0, at), %1$s.slice(at)]).flat().filter(part => serialise(parse(part)) !== part))"""
                        .formatted(Json.write(source)));
    }

    /** Returns what somebody reads. */
    String text() {
        return browser.ask("document.body.innerText");
    }

    /** Presses the first button or follows the first link that has a text. */
    void press(String text) {
        WebElement pressed =
                find(
                        "//*[self::button or self::a or self::summary][contains(normalize-space(.), "
                                + quoted(text)
                                + ")]");
        // What stays at the bottom of the window could lie above it.
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", pressed);
        pressed.click();
    }

    /** Follows the link of the page whose text is exactly this. */
    void pressTab(String text) {
        find("//main//a[normalize-space(.) = " + quoted(text) + ']').click();
    }

    /** Finds a control by its label. */
    WebElement field(String label) {
        return find(
                "//*[(self::input or self::select or self::textarea) and (@id = //label[contains(normalize-space(.), %1$s)]/@for or ancestor::label[contains(normalize-space(.), %1$s)])]"
                        .formatted(quoted(label)));
    }

    /**
     * Writes over what is in a field, as somebody does: a page is not told of what a driver clears.
     */
    static void write(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** Finds where the source of a mail is written. */
    WebElement source() {
        return find("//textarea[@id = //label[contains(normalize-space(.), '(MJML)')]/@for]");
    }

    /** Fills in a field by keys. */
    void type(String label, String text) {
        write(field(label), text);
    }

    /**
     * Chooses what begins so in a list; by clicking, since a list forgets what is typed too slowly.
     */
    void choose(String label, String option) {
        field(label)
                .findElement(
                        By.xpath("option[starts-with(normalize-space(.), " + quoted(option) + ")]"))
                .click();
    }

    /** Chooses in the list that offers it. */
    void choose(String option) {
        String offered = "option[normalize-space(.) = " + quoted(option) + ']';
        find("//select[" + offered + ']').findElement(By.xpath(offered)).click();
    }

    /** Presses keys wherever the focus is. */
    void keys(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    /** Goes by tabulator to what has a text, as somebody without a mouse does. */
    void tabTo(String text) {
        tabTo(text, TEXT_OF_FOCUSED + ".includes(%s)".formatted(literal(text)));
    }

    /** Goes by tabulator to what has a text, and presses it. */
    void follow(String text) {
        tabTo(text);
        keys(Keys.ENTER);
        awaitPage();
    }

    /** Goes by tabulator to what has exactly this text, and presses it. */
    void followExactly(String text) {
        tabTo(text, TEXT_OF_FOCUSED + ".trim() === " + literal(text));
        keys(Keys.ENTER);
        awaitPage();
    }

    /** Goes by tabulator to the field with a label, and writes over what it holds. */
    void fill(String label, String text) {
        tabTo(label, LABEL_OF_FOCUSED.formatted(literal(label)));
        keys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private void tabTo(String name, String isThere) {
        try {
            Awaitility.await()
                    .atMost(ALL_STOPS)
                    .until(
                            () -> {
                                for (int i = 0; i < MOST_STOPS; i++) {
                                    keys(Keys.TAB);
                                    if (browser.ask("String(" + isThere + ')').equals("true")) {
                                        return true;
                                    }
                                }
                                return false;
                            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("no key leads to " + name + " on: " + text(), e);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private WebElement find(String path) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () ->
                                    browser.driver().findElements(By.xpath(path)).stream()
                                            .filter(WebElement::isDisplayed)
                                            .filter(WebElement::isEnabled)
                                            .findFirst()
                                            .orElse(null),
                            Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(path + " is not on: " + text(), e);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Returns the names of the pages that are offered. */
    String menu() {
        return browser.ask("document.querySelector('nav').innerText");
    }

    /** Returns which tab this is. */
    String window() {
        return browser.driver().getWindowHandle();
    }

    /** Returns a new folder, in which the browser keeps what it is given from now on. */
    Path keepDownloads() throws IOException {
        Path folder = Files.createTempDirectory("downloads");
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", folder.toString()));
        return folder;
    }

    /** Opens a place in a tab beside this one, with the same cookies. */
    void openTab(String place) {
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.addToEachPage(WATCH);
        open(place);
        awaitPage();
    }

    /** Goes on in another tab. */
    void switchTo(String window) {
        browser.driver().switchTo().window(window);
    }

    /** Asserts that nothing went wrong unseen, and that no policy had to stop anything. */
    void assertNothingRefused() {
        assertThat(browser.askForTexts("window.refused")).isEmpty();
    }

    /** Asserts that a page can be read by everybody, in light and dark, and on a phone. */
    void assertAccessible(String name) {
        assertThat(violations(ALL_RULES)).as(name).isEmpty();
        browser.preferDark(true);
        assertThat(violations(RULES_OF_COLOURS)).as(name + ", dark").isEmpty();
        browser.preferDark(false);
        browser.ask(SETTLED);
        browser.resize(320, 800);
        assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
                .as(name + " on 320 pixels")
                .isEqualTo("320");
        keepPicture(name + "-320");
        browser.resize(1200, 900);
        keepPicture(name);
        assertNothingRefused();
    }

    /** Asserts that a page can be read by everybody as it is. */
    void assertReadable(String name) {
        assertThat(violations(ALL_RULES)).as(name).isEmpty();
        assertNothingRefused();
    }

    private List<String> violations(String rules) {
        return browser.askForTexts(VIOLATIONS.formatted(rules));
    }

    /** Keeps a picture in the folder that {@code stammkunde.pictures} names, for whoever looks. */
    private void keepPicture(String name) {
        String folder = System.getProperty("stammkunde.pictures", "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.write(
                    Files.createDirectories(Path.of(folder)).resolve(name + ".png"),
                    browser.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream script = BrowsedConsole.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe-core").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
