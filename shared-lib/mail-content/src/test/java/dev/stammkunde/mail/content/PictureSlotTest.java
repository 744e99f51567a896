package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The picture above a mail's body, and the logo. */
class PictureSlotTest {

    private static final String URL = "https://blumen.example/herbst.jpg?a=1&b=2";

    private static RenderedMail mail(String template, String alt) {
        Content content = new Content(template, "S", "P", null, new Content.Picture(URL, alt));
        return rendered(content);
    }

    private static RenderedMail rendered(Content content) {
        MailValues values =
                MailValues.in(Locale.GERMANY)
                        .with(Variable.CUSTOMER_GIVEN_NAME, "Anna")
                        .with(Variable.LINKS_UNSUBSCRIBE, "https://mail.example/u/1")
                        .with(Variable.LINKS_PREFERENCES, "https://mail.example/p/1")
                        .with(Variable.OCCASION_NAME, "Valentinstag")
                        .with(Variable.OCCASION_DATE, LocalDate.of(2027, 2, 14))
                        .with(Variable.ORDER_NUMBER, "4711")
                        .with(Variable.ORDER_DATE, LocalDate.of(2027, 2, 10))
                        .with(Variable.ORDER_POINTS, 37)
                        .with(Variable.EXPIRY_POINTS, 120)
                        .with(Variable.EXPIRY_LAST_DAY, LocalDate.of(2027, 2, 28))
                        .with(Variable.ARTICLE_URL, "https://shop.example/rosen")
                        .with(Variable.ARTICLE_TITLE, "Rosen")
                        .with(Variable.BASKET_NAME_1, "Rosen")
                        .with(Variable.BASKET_URL, "https://shop.example/warenkorb");
        var compiled =
                (Compilation.Compiled)
                        MailTemplate.compile(
                                content,
                                Shops.flowersWithLogo(Address.DU, Samples.LOGO),
                                Language.DE);
        return ((Rendering.Rendered) compiled.template().render(values)).mail();
    }

    static List<String> templates() {
        return Shipped.campaignTemplates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void render_withAPicture_showsItAboveTheBodyAndSaysItInTheText(String template) {
        RenderedMail mail = mail(template, "Ein Strauß & mehr");

        assertThat(mail.html())
                .containsSubsequence(
                        Samples.LOGO,
                        "alt=\"Ein Strauß &amp; mehr\"",
                        "src=\"" + URL.replace("&", "&amp;") + '"',
                        "Hallo");
        assertThat(mail.text()).startsWith("Ein Strauß & mehr\n\n");
    }

    @Test
    void render_wordsOfAPictureThatLookLikeMore_stayWords() {
        RenderedMail mail = mail("newsletter", "{{customer.givenName}} %brand% \"><script>");

        assertThat(mail.html()).doesNotContain("alt=\"Anna", "<script>");
        assertThat(mail.text()).startsWith("{{customer.givenName}} %brand% \"><script>");
    }

    @Test
    void render_shortHyphens_areKeptInOneLine() {
        RenderedMail mail =
                rendered(
                        new Content(
                                "newsletter",
                                "Ihre E-Mail",
                                "P",
                                "<mj-text>Die E-Mail-Adresse, S-Bahn und Online-Shop, <a"
                                        + " href=\"https://x.example/e-mail\">e-mail</a></mj-text>"));

        assertThat(mail.html())
                .contains(
                        ">E-Mail-Adresse</span>, <span style=\"white-space:nowrap\">S-Bahn</span>")
                .contains("Online-Shop, <a href=\"https://x.example/e-mail\"")
                .contains(">e-mail</span></a>");
        assertThat(mail.text()).contains("Die E-Mail-Adresse, S-Bahn und Online-Shop");
        assertThat(mail.subject()).isEqualTo("Ihre E-Mail");
    }
}
