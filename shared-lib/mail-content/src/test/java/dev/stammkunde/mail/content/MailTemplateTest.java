package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Compilation.Faulty;
import dev.stammkunde.mail.content.Rendering.MissingVariable;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class MailTemplateTest {

    private static final MailValues LINKS =
            MailValues.in(Locale.GERMANY)
                    .with(Variable.LINKS_UNSUBSCRIBE, "https://mail.example/u/1?a=b&c=d")
                    .with(Variable.LINKS_PREFERENCES, "https://mail.example/p/1");

    private static MailTemplate compiled(
            MailSettings settings, @Nullable String subject, @Nullable String body) {
        Content content = new Content("newsletter", subject, null, body);
        return switch (MailTemplate.compile(content, settings, Language.DE)) {
            case Compiled compiled -> compiled.template();
            case Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    private static RenderedMail rendered(String body, MailValues values) {
        return rendered(compiled(Shops.flowers(Address.DU), null, body), values);
    }

    private static RenderedMail rendered(MailTemplate template, MailValues values) {
        return switch (template.render(values)) {
            case Rendered rendered -> rendered.mail();
            case MissingVariable missing -> throw new AssertionError(missing);
        };
    }

    private static String text(String body, MailValues values) {
        String text = rendered(body, values).text();
        return text.substring(0, text.lastIndexOf("\n" + PlainText.RULE)).strip();
    }

    @Test
    void render_valueWithMarkup_isEscapedInHtmlAndNotInText() {
        MailValues values = LINKS.with(Variable.GIFT_CODE, "<b>\"A'&B\"</b>");
        RenderedMail mail =
                rendered(
                        compiled(
                                Shops.flowers(Address.DU),
                                "Code {{gift.code}}",
                                "<mj-text>Code {{gift.code}}</mj-text>"),
                        values);

        assertThat(mail.html())
                .contains("Code &lt;b&gt;&quot;A&#39;&amp;B&quot;&lt;/b&gt;</div>")
                .contains("<title>Code &lt;b&gt;&quot;A&#39;&amp;B&quot;&lt;/b&gt;</title>")
                .contains("aria-label=\"Code &lt;b&gt;&quot;A&#39;&amp;B&quot;&lt;/b&gt;\"")
                .doesNotContain("<b>\"A");
        assertThat(mail.text()).startsWith("Code <b>\"A'&B\"</b>\n");
        assertThat(mail.subject()).isEqualTo("Code <b>\"A'&B\"</b>");
    }

    @Test
    void render_mailOfAReaderWhoAgreed_leavesTheirOwnLinksAlone() {
        String body =
                "<mj-text><a href='{{links.preferences}}'>a</a> <a href='{{shop.url}}'>b</a></mj-text>"
                        + "<mj-button href='{{links.unsubscribe}}'>c</mj-button>"
                        + "<mj-button href='https://x.example'>d</mj-button>";

        String html = rendered(body, LINKS.tracked()).html();

        assertThat(opens(html, "https://mail.example/"))
                .hasSize(4)
                .allMatch(tag -> tag.matches("<a +ses:no-track href=.*"));
        assertThat(opens(html, "https://x.example")).noneMatch(tag -> tag.contains("no-track"));
        assertThat(opens(html, "https://blumen-lindner.example"))
                .noneMatch(tag -> tag.contains("no-track"));
    }

    @Test
    void render_anyOtherMail_saysNothingOfTracking() {
        assertThat(
                        rendered("<mj-text><a href='{{links.preferences}}'>a</a></mj-text>", LINKS)
                                .html())
                .doesNotContain("no-track")
                .contains("<a href=\"https://mail.example/p/1\"");
    }

    private static List<String> opens(String html, String url) {
        return Pattern.compile("<a [^>]*" + Pattern.quote(url) + "[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void render_valueThatLooksLikeATemplate_staysText() {
        MailValues values = LINKS.with(Variable.GIFT_CODE, "{{shop.name}} {{{x}}} \\");

        assertThat(rendered("<mj-text>{{gift.code}}</mj-text>", values).html())
                .contains(">{{shop.name}} {{{x}}} \\</div>");
    }

    @Test
    void render_bracesAndBackslashesOfTheTemplate_meanNothing() {
        MailValues values = LINKS.with(Variable.GIFT_CODE, "X1");
        String body =
                "<mj-text>&#123;&#123;&#123;gift.code}}} { \\ &#92;<b>{{gift.code}}</b> C:\\</mj-text>"
                        + "<mj-button href=\"https://x.example/?a=&#123;{{gift.code}}\">&#123;{{gift.code}}</mj-button>";

        assertThat(text(body, values))
                .isEqualTo("{{{gift.code}}} { \\ \\X1 C:\\\n\n{X1:\nhttps://x.example/?a={X1");
        assertThat(rendered(body, values).html()).contains("<b>X1</b>");
    }

    @Test
    void render_valueInALink_isEncodedAsPartOfIt() {
        MailValues values = LINKS.with(Variable.GIFT_CODE, "A B&c=\"d\"/ä");
        String body =
                "<mj-button href=\"{{shop.url}}/gutschein?code={{gift.code}}&amp;q=1\">Los</mj-button>";

        assertThat(rendered(body, values).html())
                .contains(
                        "href=\"https://blumen-lindner.example/gutschein?code=A%20B%26c%3D%22d%22%2F%C3%A4&amp;q=1\"");
        assertThat(text(body, values))
                .isEqualTo(
                        "Los:\nhttps://blumen-lindner.example/gutschein?code=A%20B%26c%3D%22d%22%2F%C3%A4&q=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "//mail.example/u",
                "/u",
                "ftp://mail.example/u",
                "https://mail.example/\"onclick=x",
                "http:mail.example",
                "https://mail.example/a b"
            })
    void render_linkThatLeadsElsewhere_isMissed(String link) {
        MailValues values =
                MailValues.in(Locale.GERMANY)
                        .with(Variable.LINKS_UNSUBSCRIBE, link)
                        .with(Variable.LINKS_PREFERENCES, "https://mail.example/p/1");

        assertThat(compiled(Shops.flowers(Address.DU), null, null).render(values))
                .isEqualTo(new MissingVariable("links.unsubscribe"));
    }

    @Test
    void render_linkWithAmpersand_isEscapedInHtmlAndWholeInText() {
        RenderedMail mail = rendered("<mj-text>x</mj-text>", LINKS);

        assertThat(mail.html()).contains("href=\"https://mail.example/u/1?a=b&amp;c=d\"");
        assertThat(mail.text())
                .contains("Von E-Mails abmelden: https://mail.example/u/1?a=b&c=d\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{customer.givenName}}",
                "{{date gift.validUntil}}",
                "{{gift.validUntil}}",
                "{{points gift.points}}",
                "{{number lapse.days}}",
                "{{#if gift.code}}{{else}}{{occasion.name}}{{/if}}"
            })
    void render_missingValue_isNamedAndNothingIsRendered(String expression) {
        String name = expression.replaceAll(".*?([a-z]+\\.[a-zA-Z]+)(}}(\\{\\{/if}})?)$", "$1");

        assertThat(compiled(Shops.flowers(Address.DU), expression, null).render(LINKS))
                .isEqualTo(new MissingVariable(name));
        assertThat(
                        compiled(
                                        Shops.flowers(Address.DU),
                                        null,
                                        "<mj-text>" + expression + "</mj-text>")
                                .render(LINKS))
                .isEqualTo(new MissingVariable(name));
    }

    @Test
    void render_missingValueThatIsAskedFor_takesTheOtherAlternative() {
        String subject =
                "{{#if customer.givenName}}Hallo {{customer.givenName}}{{else if gift.code}}{{gift.code}}{{else}}Hallo{{/if}}"
                        + "{{#unless points.available}} ohne Punkte{{else}} mit Punkten{{/unless}}";
        MailTemplate template = compiled(Shops.flowers(Address.DU), subject, null);

        assertThat(rendered(template, LINKS).subject()).isEqualTo("Hallo ohne Punkte");
        assertThat(rendered(template, LINKS.with(Variable.CUSTOMER_GIVEN_NAME, "Anna")).subject())
                .isEqualTo("Hallo Anna ohne Punkte");
        assertThat(rendered(template, LINKS.with(Variable.GIFT_CODE, "X")).subject())
                .isEqualTo("X ohne Punkte");
        assertThat(rendered(template, LINKS.with(Variable.POINTS_AVAILABLE, 0L)).subject())
                .isEqualTo("Hallo ohne Punkte");
        assertThat(rendered(template, LINKS.with(Variable.POINTS_AVAILABLE, 3L)).subject())
                .isEqualTo("Hallo mit Punkten");
    }

    @Test
    void with_nameThatIsNone_isAbsent() {
        assertThat(
                        LINKS.with(Variable.CUSTOMER_GIVEN_NAME, "boese.example")
                                .value(Variable.CUSTOMER_GIVEN_NAME))
                .isNull();
    }

    @Test
    void render_longSubject_isNotCutThroughACharacter() {
        MailTemplate template = compiled(Shops.flowers(Address.DU), "{{occasion.name}}", null);

        String subject =
                rendered(template, LINKS.with(Variable.OCCASION_NAME, "x" + "😀".repeat(200)))
                        .subject();

        assertThat(subject).hasSize(249).endsWith("😀");
    }

    @Test
    void with_controlCharacters_neverReachASubject() {
        MailTemplate template = compiled(Shops.flowers(Address.DU), "Neu: {{occasion.name}}", null);
        MailValues values =
                LINKS.with(Variable.OCCASION_NAME, "Ostern\r\nBcc: x@example.org\u202e\u2028Z");

        assertThat(rendered(template, values).subject())
                .isEqualTo("Neu: Ostern Bcc: x@example.org Z");
    }

    @Test
    void with_valueOfAnotherType_isAMistakeOfTheCaller() {
        assertThatThrownBy(() -> LINKS.with(Variable.GIFT_POINTS, "12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.with(Variable.GIFT_CODE, 12L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.with(Variable.GIFT_CODE, LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void render_textPart_readsLikeALetter() {
        String body =
                """
                <mj-section><mj-column width="50%">
                  <mj-text><h1>Fr&uuml;hling &amp; mehr</h1>
                    <p>Wir haben   <strong>viel</strong>
                    vor:<br>lies <a href="https://x.example/a?b=1&amp;c=2">hier</a>, oder schreib an
                    <a href="mailto:post@x.example">post@x.example</a>. Das ist ein langer Satz, der umbrochen werden muss.</p>
                    <ul><li>Rosen f&uuml;r 12&nbsp;&euro;</li><li>Tulpen, die ganz besonders lange frisch bleiben und in vielen Farben da sind</li></ul>
                    <ol><li>eins</li><li>zwei</li></ol>
                  </mj-text>
                </mj-column><mj-column width="50%">
                  <mj-image src="https://x.example/a.png" alt="Ein Strau&szlig;" href="https://x.example/s"></mj-image>
                  <mj-divider></mj-divider>
                  <mj-table><tr><th>Sorte</th><th>Preis</th></tr><tr><td>Rose</td><td>3 &euro;</td></tr></mj-table>
                  <mj-button href="https://x.example/kaufen">Jetzt kaufen</mj-button>
                </mj-column></mj-section>
                """;

        assertThat(text(body, LINKS))
                .isEqualTo(
                        """
                        Frühling & mehr

                        Wir haben viel vor:
                        lies hier: https://x.example/a?b=1&c=2, oder schreib an post@x.example. Das
                        ist ein langer Satz, der umbrochen werden muss.

                        - Rosen für 12\u00a0€
                        - Tulpen, die ganz besonders lange frisch bleiben und in vielen Farben da
                          sind

                        1. eins
                        2. zwei

                        Ein Strauß https://x.example/s

                        ----------

                        Sorte Preis
                        Rose 3 €

                        Jetzt kaufen:
                        https://x.example/kaufen""");
    }

    @Test
    void render_footer_tellsOnWhichBasis() {
        MailTemplate template = compiled(Shops.flowers(Address.SIE), null, null);

        assertThat(rendered(template, LINKS).text())
                .contains("Sie können Ihre Einwilligung jederzeit")
                .doesNotContain("Basistarifen");
        assertThat(rendered(template, LINKS.toExistingCustomer()).text().replace('\n', ' '))
                .contains(
                        "Sie können der Verwendung Ihrer E-Mail-Adresse hierfür jederzeit widersprechen,"
                                + " ohne dass hierfür andere als die Übermittlungskosten nach den"
                                + " Basistarifen entstehen.");
    }

    @Test
    void render_shopsLook_comesFromItsSettings() {
        String logo = "https://blumen-lindner.example/logo.png";
        String withLogo = rendered(compiled(Shops.withLogo(logo), null, null), LINKS).html();
        String dark = rendered(compiled(Shops.withColour("#2f6f4f"), null, null), LINKS).html();
        String light = rendered(compiled(Shops.withColour("#FFD400"), null, null), LINKS).html();

        assertThat(withLogo).contains("alt=\"Blumen Lindner\" src=\"" + logo + "\"");
        assertThat(dark).doesNotContain("<img").contains("background:#2f6f4f;color:#ffffff");
        assertThat(light).contains("background:#ffd400;color:#111111");
    }

    @Test
    void render_fontThatMjmlKnows_isNotLoadedFromOthers() {
        String html = rendered("<mj-text font-family=\"Roboto, Arial\">x</mj-text>", LINKS).html();

        assertThat(html).contains("font-family:Roboto, Arial").doesNotContain("googleapis");
    }

    @Test
    void render_blocksAroundElements_keepOrDropThemWhole() {
        String body =
                "{{#if gift.code}}<mj-section><mj-column><mj-text>A {{gift.code}}</mj-text></mj-column></mj-section>"
                        + "{{else}}<mj-section>{{#if points.available}}<mj-column><mj-text>P</mj-text></mj-column>{{/if}}"
                        + "<mj-column><mj-text>B<ul>{{#if shop.name}}<li>C</li>{{/if}}</ul></mj-text></mj-column></mj-section>{{/if}}";

        assertThat(text(body, LINKS)).isEqualTo("B\n\n- C");
        assertThat(text(body, LINKS.with(Variable.GIFT_CODE, "X"))).isEqualTo("A X");
        assertThat(rendered(body, LINKS).html()).contains("<li>C</li>").doesNotContain(">P<");
        assertThat(rendered(body, LINKS.with(Variable.GIFT_CODE, "X")).html())
                .contains(">A X<")
                .doesNotContain("<li>");
    }

    @Test
    void render_preheader_isHiddenAndNotInTheText() {
        Content content =
                new Content(
                        "newsletter", null, "Nur <heute> {{gift.code}}", "<mj-text>x</mj-text>");
        MailSettings settings = Shops.flowers(Address.DU);
        MailTemplate template =
                ((Compiled) MailTemplate.compile(content, settings, Language.DE)).template();
        RenderedMail mail = rendered(template, LINKS.with(Variable.GIFT_CODE, "A&B"));

        assertThat(mail.html())
                .containsPattern("<div style=\"display:none;[^\"]*\">Nur &lt;heute&gt; A&amp;B");
        assertThat(mail.text()).doesNotContain("heute");
    }
}
