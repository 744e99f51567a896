package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.content.Samples.Sample;
import dev.stammkunde.mail.testing.Shops;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every shipped mail to its golden files. After a change that is meant, {@code ./mvnw -Pquick
 * -pl shared-lib/mail-content -am test -Dstammkunde.golden=update} writes them anew; the diff is
 * then what customers will see.
 */
class ShippedMailsTest {

    private static final Path GOLDEN = golden();
    private static final boolean UPDATE = "update".equals(System.getProperty("stammkunde.golden"));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<style.*?</style>|<[^>]*>");

    private static Path golden() {
        Path inModule = Path.of("src/test/resources/golden");
        String root = System.getProperty("stammkunde.root", "");
        return root.isEmpty()
                ? inModule
                : Path.of(root, "shared-lib/mail-content").resolve(inModule);
    }

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void render_shippedMail_isAsItsGoldenFiles(Sample sample) throws IOException {
        RenderedMail mail = Samples.rendered(sample).mail();
        Path folder = GOLDEN.resolve(sample.wording().folder());

        assertSame(folder.resolve(sample.name() + ".html"), mail.html().strip() + "\n");
        assertSame(
                folder.resolve(sample.name() + ".txt"),
                "Subject: " + mail.subject() + "\n\n" + mail.text());
    }

    private static void assertSame(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void render_shippedMail_hasNothingLeftOver(Sample sample) {
        RenderedMail mail = Samples.rendered(sample).mail();
        String visible = TAG.matcher(mail.html()).replaceAll("");

        assertThat(mail.html()).doesNotContain("{{", "%brand%", "null", "\ue000", "googleapis");
        assertThat(mail.text()).doesNotContain("{{", "null", "&nbsp;", "&amp;", "  ", "<");
        assertThat(mail.subject()).isNotBlank().hasSizeLessThan(70).doesNotContain("{{", " ,");
        assertThat(visible).doesNotContain(" ,", "Hallo !", "Hello !");
        assertThat(mail.text()).doesNotContain(" ,", " !", " ?", "..", "!.");
        assertThat(mail.text().lines()).allMatch(l -> l.length() <= 76 || l.contains("https://"));
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
        for (Matcher link = LINK.matcher(mail.html()); link.find(); ) {
            assertThat(link.group(1)).startsWith("https://");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void render_shippedMail_saysWhoWritesAndHowToStop(Sample sample) {
        RenderedMail mail = Samples.rendered(sample).mail();
        Optional<ServiceKind> service = ServiceKind.findByTemplate(sample.template());
        boolean promotional = service.isEmpty();

        assertThat(mail.html())
                .contains("<html lang=\"" + sample.wording().language.code() + "\" dir=\"ltr\"")
                .contains("Gartenstraße 12, 20095 Hamburg<br>");
        assertThat(mail.text()).contains(Shops.IMPRINT.lines().findFirst().orElseThrow());
        assertThat(mail.text().contains("/mail/unsubscribe/")).isEqualTo(promotional);
        assertThat(mail.text().contains("/mail/preferences/")).isEqualTo(promotional);
        assertThat(mail.text().contains("/mail/confirm/"))
                .isEqualTo(service.equals(Optional.of(ServiceKind.OPT_IN)));
        assertThat(mail.html().contains("https://blumen-lindner.example\"")).isEqualTo(promotional);
    }
}
