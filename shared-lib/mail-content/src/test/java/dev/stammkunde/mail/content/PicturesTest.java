package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.content.Samples.Sample;
import dev.stammkunde.mail.content.Samples.Wording;
import dev.stammkunde.testkit.browser.Browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/**
 * Looks at every shipped mail on the screen of a telephone and of a mail program. {@code ./mvnw
 * -Pquick -pl shared-lib/mail-content -am test -Dstammkunde.pictures=update} takes the pictures in
 * {@code docs/mail} anew.
 */
class PicturesTest {

    private static final boolean UPDATE =
            "update".equals(System.getProperty("stammkunde.pictures"));
    private static final int SMALLEST = 320;
    private static final int TELEPHONE = 375;
    private static final int PROGRAM = 700;
    private static final int PER_PICTURE = 6;
    private static final Path DOCS = docs();
    private static final Pattern SIZE = Pattern.compile("\\[(\\d+)x(\\d+)]");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    /** How much room a page takes. */
    private record Size(int width, int height) {}

    private static Path docs() {
        String root = System.getProperty("stammkunde.root", "");
        return Path.of(root.isEmpty() ? "../.." : root, "docs/mail");
    }

    @Test
    void show_shippedMail_fitsItsScreen() throws IOException {
        List<Sample> samples = Samples.all().toList();

        try (Browser browser = Browser.start()) {
            for (int width : new int[] {SMALLEST, TELEPHONE, PROGRAM}) {
                List<Size> sizes = sizes(browser, samples, width);
                assertThat(sizes).hasSameSizeAs(samples);
                for (int i = 0; i < sizes.size(); i++) {
                    assertThat(sizes.get(i).width())
                            .as("%s at %d", samples.get(i), width)
                            .isLessThanOrEqualTo(width);
                }
                if (UPDATE && width != SMALLEST) {
                    take(browser, samples, width, sizes);
                }
            }
            if (UPDATE) {
                takeLooks(browser);
            }
        }
    }

    /** A sample in a mail program that shows no pictures, in one of light letters, or in both. */
    private record Look(String name, String sample, boolean dark, boolean blocked) {

        Path file() {
            return DOCS.resolve(path());
        }

        String path() {
            return "looks/" + sample + '-' + name + ".png";
        }
    }

    private static final List<Look> LOOKS =
            List.of(
                    new Look("dark", "newsletter", true, false),
                    new Look("blocked", "newsletter", false, true),
                    new Look("blocked-dark", "newsletter", true, true),
                    new Look("dark", "birthday", true, false));

    private void takeLooks(Browser browser) throws IOException {
        for (Look look : LOOKS) {
            String html = html(sample(look.sample()));
            browser.preferDark(look.dark());
            browser.resize(TELEPHONE, 400);
            open(browser, look.blocked() ? html : loaded(html));
            browser.resize(TELEPHONE, Integer.parseInt(browser.ask("document.body.scrollHeight")));
            Picture.write(ImageIO.read(new ByteArrayInputStream(browser.picture())), look.file());
        }
        browser.preferDark(false);
    }

    private static Sample sample(String name) {
        return Samples.all().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static String html(Sample sample) {
        return Samples.rendered(sample).mail().html();
    }

    /** Returns a mail with the pictures in it that a mail program would load. */
    private static String loaded(String html) {
        return html.replace(Samples.LOGO, data("logo.svg"))
                .replace(Samples.BOUQUET, data("bouquet.svg"));
    }

    private static String data(String file) {
        try (InputStream in = PicturesTest.class.getResourceAsStream("/pictures/" + file)) {
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void documents_shippedMail_hasItsPictures() throws IOException {
        if (UPDATE) {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve("README.md"), readme());
        }

        assertThat(DOCS.resolve("README.md")).content().isEqualTo(readme());
        Samples.all()
                .filter(sample -> !UPDATE)
                .forEach(
                        sample -> {
                            assertThat(file(sample, TELEPHONE)).isNotEmptyFile();
                            assertThat(file(sample, PROGRAM)).isNotEmptyFile();
                        });
        LOOKS.stream()
                .filter(_ -> !UPDATE)
                .forEach(look -> assertThat(look.file()).isNotEmptyFile());
    }

    private static Path file(Sample sample, int width) {
        return DOCS.resolve(sample.wording().folder())
                .resolve(sample.name() + '-' + width + ".png");
    }

    /** Lays mails side by side, each in a frame that is as wide as a screen. */
    private static String page(List<Sample> samples, int width, int height) {
        return samples.stream()
                .map(PicturesTest::html)
                .map(PicturesTest::loaded)
                .map(HtmlEscaping::escape)
                .map(
                        html ->
                                "<iframe width=%d height=%d style='border:0' srcdoc=\"%s\"></iframe>"
                                        .formatted(width, height, html))
                .collect(
                        Collectors.joining(
                                "",
                                "<!doctype html><meta charset=utf-8><body style='margin:0;white-space:nowrap;line-height:0'>",
                                ""));
    }

    private void open(Browser browser, String html) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, html);
        browser.open(page.toUri());
    }

    private List<Size> sizes(Browser browser, List<Sample> samples, int width) throws IOException {
        open(browser, page(samples, width, 400));
        // In the order of the frames.
        return browser
                .askForTexts(
                        """
                        [...document.querySelectorAll("iframe")].map(frame => {
                          const d = frame.contentDocument;
                          return `[${d.documentElement.scrollWidth}x${d.body.scrollHeight}]`; })""")
                .stream()
                .map(SIZE::matcher)
                .filter(Matcher::matches)
                .map(
                        size ->
                                new Size(
                                        Integer.parseInt(size.group(1)),
                                        Integer.parseInt(size.group(2))))
                .toList();
    }

    private void take(Browser browser, List<Sample> samples, int width, List<Size> sizes)
            throws IOException {
        int highest = sizes.stream().mapToInt(Size::height).max().orElseThrow();
        for (int from = 0; from < samples.size(); from += PER_PICTURE) {
            List<Sample> some = samples.subList(from, Math.min(samples.size(), from + PER_PICTURE));
            browser.resize(width * some.size(), highest);
            open(browser, page(some, width, highest));
            BufferedImage all = ImageIO.read(new ByteArrayInputStream(browser.picture()));
            for (int i = 0; i < some.size(); i++) {
                int height = sizes.get(from + i).height();
                Picture.write(
                        all.getSubimage(i * width, 0, width, height), file(some.get(i), width));
            }
        }
    }

    private static String readme() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Shipped mails

                        Every mail that comes with Stammkunde, as customers of a flower shop would see it on a telephone (375 pixels) and,
                        behind each picture, in a mail program (700 pixels). Logo, colour, imprint and sender come from a shop's settings;
                        subject, preheader and body of each can be replaced by a campaign. Its words are in
                        [the templates](../../shared-lib/mail-content/src/main/resources/dev/stammkunde/mail/content/templates), its plain-text
                        part in [the golden files](../../shared-lib/mail-content/src/test/resources/golden).

                        | mail | German, du | German, Sie | English |
                        |---|---|---|---|
                        """);
        Samples.all()
                .filter(sample -> sample.wording() == Wording.DE_DU)
                .map(Sample::name)
                .forEach(
                        name -> {
                            text.append("| ").append(name).append(" |");
                            for (Wording wording : Wording.values()) {
                                text.append(
                                        " [![%1$s](%2$s/%1$s-375.png)](%2$s/%1$s-700.png) |"
                                                .formatted(name, wording.folder()));
                            }
                            text.append('\n');
                        });
        text.append("\n| looks | |\n|---|---|\n");
        LOOKS.forEach(
                look ->
                        text.append(
                                "| %s, %s | ![%1$s](%3$s) |\n"
                                        .formatted(look.sample(), look.name(), look.path())));
        return text.append(
                        """

                        A build with Chromium and ChromeDriver checks that none needs to be scrolled sideways. `./mvnw -Pquick -pl shared-lib/mail-content -am test
                        -Dstammkunde.golden=update -Dstammkunde.pictures=update` writes golden files and pictures anew; the difference in the
                        golden files is what customers will see.
                        """)
                .toString();
    }
}
