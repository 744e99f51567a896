package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.testkit.browser.Browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A browser in which somebody follows the buttons of a survey's mail. */
final class BrowsedSurvey implements AutoCloseable {

    private static final String VIOLATIONS =
            """
            axe.run({}).then(r => r.violations.flatMap(
              v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))""";
    private static final String ANSWERED = "!window.isSent && document.readyState === 'complete'";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHECKED =
            "document.querySelector('input[type=radio]:checked')?.value ?? 'none'";

    private final Browser browser;
    private final MailShop.Mail mail;

    /** Starts a browser; ends the test as skipped where there is none. */
    BrowsedSurvey(MailShop.Mail mail) throws IOException {
        this.mail = mail;
        browser = Browser.start();
        browser.renew();
        try (InputStream script = BrowsedSurvey.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe-core").isNotNull();
            browser.addToEachPage(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Follows a score's button, whose page has it chosen already, unless something is answered. */
    void follow(int score) {
        var link = Pattern.compile("href=\"([^\"]+/surveys/[^\"]+\\?score=%d)\"".formatted(score));
        var found = link.matcher(mail.html());
        assertThat(found.find()).isTrue();
        browser.open(URI.create(found.group(1).replace("&amp;", "&")));
        assertThat(browser.askForTexts(VIOLATIONS)).isEmpty();
    }

    /** Returns the score that is chosen, or {@code none}. */
    String chosen() {
        return browser.ask(CHECKED);
    }

    void choose(int score) {
        browser.driver()
                .findElement(By.cssSelector("input[type=radio][value='%d']".formatted(score)))
                .sendKeys(Keys.SPACE);
    }

    /** Sends the form, by the keyboard, and returns the page that answers. */
    String send() {
        browser.ask("(window.isSent = true)");
        browser.driver().findElement(By.cssSelector("button.main")).sendKeys(Keys.ENTER);
        await().atMost(PATIENCE).until(() -> browser.ask(ANSWERED).equals("true"));
        var page = browser.ask("document.body.innerText");
        assertThat(browser.askForTexts(VIOLATIONS)).isEmpty();
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
