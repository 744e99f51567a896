package dev.stammkunde.mail.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.pages.PageStates.Wording;
import dev.stammkunde.testkit.browser.Browser;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Keeps pictures of the pages. {@code ./mvnw -Pquick -pl shared-lib/mail-pages -am test
 * -Dstammkunde.pictures=update} takes those in {@code docs/pages} anew.
 */
class PicturesTest {

    private static final boolean UPDATE =
            "update".equals(System.getProperty("stammkunde.pictures"));
    private static final String GREEN = "#2f6b3c";
    private static final Path DOCS = docs();

    /** Where a page is looked at. */
    private record Look(String name, String state, String colour, boolean dark, int width) {}

    private static final Set<String> IN_ENGLISH =
            Set.of(
                    "confirm",
                    "unsubscribe",
                    "unsubscribe-old-address",
                    "unsubscribe-old-address-done",
                    "preferences",
                    "preferences-old-address",
                    "preferences-old-address-error",
                    "survey",
                    "survey-error",
                    "survey-more",
                    "survey-thanks",
                    "feedback",
                    "feedback-error",
                    "event",
                    "forged");

    private static final List<Look> LOOKS =
            List.of(
                    new Look("dark", "unsubscribe", GREEN, true, 375),
                    new Look("dark", "preferences-error", GREEN, true, 375),
                    new Look("yellow", "unsubscribe", "#ffff00", false, 375),
                    new Look("white", "unsubscribe", "#ffffff", false, 375),
                    new Look("black-dark", "unsubscribe", "#000000", true, 375),
                    new Look("computer", "preferences", GREEN, false, 900),
                    new Look("dark", "survey-error", GREEN, true, 375),
                    new Look("computer", "survey", GREEN, false, 900),
                    new Look("small", "survey", GREEN, false, 320),
                    new Look("small", "survey-more", GREEN, false, 320),
                    new Look("small", "feedback-error", GREEN, false, 320),
                    new Look("small", "event", GREEN, false, 320),
                    new Look("dark", "event-seat", GREEN, true, 375));

    private static Path docs() {
        String root = System.getProperty("stammkunde.root", "");
        return Path.of(root.isEmpty() ? "../.." : root, "docs/pages");
    }

    @Test
    void documents_everyPage_hasItsPictures() throws IOException {
        if (UPDATE) {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve("README.md"), readme());
            take();
        }

        assertThat(DOCS.resolve("README.md")).content().isEqualTo(readme());
        pictures().forEach(picture -> assertThat(DOCS.resolve(picture)).isNotEmptyFile());
    }

    private static Stream<String> pictures() {
        return Stream.concat(
                states().flatMap(state -> wordings(state).map(wording -> file(wording, state))),
                LOOKS.stream().map(PicturesTest::file));
    }

    /** German for all; English for one page of each kind. */
    private static Stream<Wording> wordings(String state) {
        return IN_ENGLISH.contains(state)
                ? Stream.of(Wording.DE_DU, Wording.EN)
                : Stream.of(Wording.DE_DU);
    }

    private static Stream<String> states() {
        return PageStates.of(Wording.DE_DU, GREEN).keySet().stream();
    }

    private static String file(Wording wording, String state) {
        return wording.folder() + '/' + state + ".png";
    }

    private static String file(Look look) {
        return "looks/" + look.state() + '-' + look.name() + ".png";
    }

    private static void take() throws IOException {
        try (Browser browser = Browser.start();
                PageServer server = new PageServer()) {
            for (Wording wording : List.of(Wording.DE_DU, Wording.EN)) {
                for (Map.Entry<String, HtmlPage> state : PageStates.of(wording, GREEN).entrySet()) {
                    if (wordings(state.getKey()).anyMatch(wording::equals)) {
                        browser.open(server.serve("/page", state.getValue()));
                        write(browser, 375, file(wording, state.getKey()));
                    }
                }
            }
            for (Look look : LOOKS) {
                HtmlPage page = PageStates.of(Wording.DE_DU, look.colour()).get(look.state());
                browser.preferDark(look.dark());
                browser.open(server.serve("/page", Objects.requireNonNull(page)));
                write(browser, look.width(), file(look));
            }
        }
    }

    private static void write(Browser browser, int width, String file) throws IOException {
        browser.resize(width, 100);
        int height = Integer.parseInt(browser.ask("String(document.documentElement.scrollHeight)"));
        browser.resize(width, height);
        Path path = DOCS.resolve(file);
        Files.createDirectories(path.getParent());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture()));
        // Written anew, since the browser compresses for speed.
        ImageIO.write(picture, "png", path.toFile());
    }

    private static String cell(Wording wording, String state) {
        return wordings(state).anyMatch(wording::equals)
                ? " ![%s](%s) |".formatted(state, file(wording, state))
                : " |";
    }

    private static String readme() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Pages for customers

                        Where the links of mails lead, as customers of a flower shop see it on a telephone. Name, logo, colour and imprint come from a
                        shop's settings; how customers are addressed in German, too. The pages run no script and load nothing but the shop's logo.

                        | state | German, du | English |
                        |---|---|---|
                        """);
        states().forEach(
                        state ->
                                text.append("| %s |".formatted(state))
                                        .append(cell(Wording.DE_DU, state))
                                        .append(cell(Wording.EN, state))
                                        .append('\n'));
        text.append("\n| | |\n|---|---|\n");
        LOOKS.forEach(
                look ->
                        text.append(
                                "| %s, %s | ![%1$s](%3$s) |\n"
                                        .formatted(look.state(), look.name(), file(look))));
        return text.append(
                        """

                        A build with Chromium and ChromeDriver checks all of them: with axe-core, in colours that make it hard and in dark, on 320 pixels, by keyboard
                        alone and without scripts. `./mvnw -Pquick -pl shared-lib/mail-pages -am test -Dstammkunde.pictures=update` takes the pictures anew.
                        """)
                .toString();
    }
}
