package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

/** A customer's value is text wherever a template puts it, and so is what looks like a mark. */
class EscapingTest {

    private static final String HOSTILE = "<i>\"'&{{shop.name}}\ue0000\ue001%body%$1";
    private static final String IN_HTML =
            "&lt;i&gt;&quot;&#39;&amp;{{shop.name}}\ue0000\ue001%body%$1";
    private static final String IN_LINK =
            "%3Ci%3E%22%27%26%7B%7Bshop.name%7D%7D%EE%80%800%EE%80%81%25body%25%241";
    private static final MailValues VALUES =
            MailValues.in(Locale.GERMANY)
                    .with(Variable.GIFT_CODE, HOSTILE)
                    .with(Variable.LINKS_UNSUBSCRIBE, "https://mail.example/u")
                    .with(Variable.LINKS_PREFERENCES, "https://mail.example/p");

    private static RenderedMail rendered(MailSettings settings, Content content) {
        Compiled compiled = (Compiled) MailTemplate.compile(content, settings, Language.DE);
        return ((Rendered) compiled.template().render(VALUES)).mail();
    }

    private static String html(String body) {
        Content content = new Content("newsletter", "S", "P", body);
        return rendered(Shops.flowers(Address.DU), content).html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mj-text>(*)</mj-text>",
                "<mj-text><p><b>(*)</b></p></mj-text>",
                "<mj-text>{{#if gift.code}}(*){{/if}}</mj-text>",
                "<mj-text>{{#unless gift.code}}a{{else}}(*){{/unless}}</mj-text>",
                "<mj-text><a href='https://x.example' title='(*)'>a</a></mj-text>",
                "<mj-text><a href='https://x.example' aria-label=\"(*)\">a</a></mj-text>",
                "<mj-text><img src='https://x.example/a.png' alt='(*)'></mj-text>",
                "<mj-image src='https://x.example/a.png' alt='(*)'/>",
                "<mj-image src='https://x.example/a.png' alt='' title='(*)'/>",
                "<mj-button href='https://x.example'>(*)</mj-button>",
                "<mj-table><tr><td>(*)</td></tr></mj-table>",
                "<mj-text><ul><li>(*)</li></ul></mj-text>"
            })
    void render_hostileValue_isEscapedInEachPlace(String body) {
        String html = html(body.replace("*", "{{gift.code}}"));

        assertThat(html).contains('(' + IN_HTML + ')').doesNotContain("<i>", "(<", "\"'&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mj-text><a href='https://x.example/?a=*'>a</a></mj-text>",
                "<mj-button href='https://x.example/?a=*'>a</mj-button>",
                "<mj-image src='https://x.example/a.png' alt='' href='https://x.example/?a=*'/>"
            })
    void render_hostileValue_isOnePartOfEachLink(String body) {
        String html = html(body.replace("*", "{{gift.code}}"));

        assertThat(html).contains("href=\"https://x.example/?a=" + IN_LINK + '"');
    }

    @Test
    void render_hostileValue_isEscapedAroundTheBody() {
        Content content =
                new Content("newsletter", "({{gift.code}})", "[{{gift.code}}]", "<mj-text/>");

        RenderedMail mail = rendered(Shops.flowers(Address.DU), content);

        assertThat(mail.html())
                .contains("<title>(" + IN_HTML + ")</title>")
                .contains("aria-label=\"(" + IN_HTML + ")\"")
                .contains(">[" + IN_HTML + ']');
        assertThat(mail.subject()).isEqualTo('(' + HOSTILE + ')');
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#xE000;0&#xE001;", "&#57344;0&#57345;", "&amp;#xE000;0&amp;#xE001;"})
    void compile_referencesToTheCharactersOfMarks_areNoMarks(String forged) {
        String html =
                html(
                        "<mj-text>{{gift.code}} "
                                + forged
                                + "</mj-text><mj-image alt='' src='https://x.example/"
                                + forged
                                + "'/>");

        assertThat(html)
                .containsOnlyOnce(IN_HTML)
                .contains("src=\"https://x.example/" + forged + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{gift.code}}}}", "{{#if gift.code}}}}{{/if}}", "{{! a }}}}"})
    void render_bracesBehindATag_areText(String expression) {
        Content content =
                new Content(
                        "newsletter", expression, null, "<mj-text>a" + expression + "</mj-text>");

        RenderedMail mail = rendered(Shops.flowers(Address.DU), content);

        assertThat(mail.subject()).endsWith("}}");
        assertThat(mail.html()).contains("}}</div>");
    }
}
