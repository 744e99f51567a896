package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Compilation.Faulty;
import dev.stammkunde.mail.content.Rendering.MissingVariable;
import dev.stammkunde.mail.content.Rendering.Rendered;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Locale;

class MailTemplateProperties {

    private static final String HOSTILE = "<script>\"'{{{x}}}&\\";

    private static final MailValues VALUES =
            MailValues.in(Locale.GERMANY)
                    .with(Variable.GIFT_CODE, HOSTILE)
                    .with(Variable.OCCASION_NAME, HOSTILE)
                    .with(Variable.POINTS_AVAILABLE, 7L)
                    .with(Variable.LINKS_UNSUBSCRIBE, "https://mail.example/u")
                    .with(Variable.LINKS_PREFERENCES, "https://mail.example/p");

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "<mj-text>",
                        "</mj-text>",
                        "<mj-section><mj-column>",
                        "</mj-column></mj-section>",
                        "<p>",
                        "</p>",
                        "<br>",
                        "<a href=\"",
                        "\">",
                        "</a>",
                        "{{#if gift.code}}",
                        "{{else}}",
                        "{{/if}}",
                        "{{gift.code}}",
                        "{{points points.available}}",
                        "{{> gift}}",
                        "{{",
                        "}}",
                        "{",
                        "\\",
                        "<",
                        "&#123;",
                        "&#xE000;0&#xE001;",
                        "&amp;",
                        "Text",
                        " ",
                        "\n",
                        "'",
                        "\"",
                        "https://x.example/",
                        "<mj-button href='{{shop.url}}'>",
                        "</mj-button>",
                        "<!-- x -->",
                        "<mj-table><tr><td>",
                        "</td></tr></mj-table>",
                        "<ul><li>",
                        "</li></ul>",
                        "%body%",
                        "$1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** Pieces that are sound by themselves, so that most of what is made of them can be sent. */
    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of(
                        "<mj-text>{{gift.code}}</mj-text>",
                        "<mj-text>&#123;{{gift.code}}&#123;&#123;x}} \\<b>{{occasion.name}}</b></mj-text>",
                        "<mj-text>&#xE000;0&#xE001; &#57344;999999&#57345; {$1 %body%}</mj-text>",
                        "<mj-button href='{{shop.url}}/{{gift.code}}?a={{occasion.name}}' title='{{gift.code}}'>{{gift.code}}</mj-button>",
                        "<mj-image src='{{shop.url}}/picture.png' alt='{{gift.code}}'></mj-image>",
                        "{{#if gift.code}}<mj-text>{{points points.available}}</mj-text>{{else}}<mj-text>x</mj-text>{{/if}}",
                        "<mj-table><tr>{{#if gift.code}}<td>{{gift.code}}</td>{{/if}}<td>2</td></tr></mj-table>",
                        "<mj-text><ol>{{#unless gift.code}}<li>a</li>{{else}}<li>{{gift.code}}</li>{{/unless}}</ol></mj-text>",
                        "<mj-text><a href='mailto:a@x.example' title='&quot;{{gift.code}}'>{{gift.code}}</a></mj-text>",
                        "{{> greeting}}",
                        "{{> gift}}",
                        "<mj-divider/>",
                        "<!-- {{x}} -->")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("\n", parts));
    }

    @Property(tries = 300)
    void compile_anyText_isUsedOrToldToBeFaulty(@ForAll("soups") String body) {
        Compilation compilation = compile(body, body.replace('\n', ' '));

        if (compilation instanceof Faulty(List<TemplateProblem> problems)) {
            assertThat(problems)
                    .isNotEmpty()
                    .allMatch(p -> p.line() >= 1 && p.column() >= 1 && !p.message().isBlank());
        }
    }

    @Property(tries = 40)
    void render_anyTemplate_escapesEveryValue(@ForAll("letters") String body) {
        switch (compile(body, "{{gift.code}} {{#if gift.code}}{ {{occasion.name}}{{/if}}")) {
            case Faulty faulty -> throw new AssertionError(faulty.problems());
            case Compiled compiled -> {
                switch (compiled.template().render(VALUES)) {
                    case MissingVariable missing -> throw new AssertionError(missing);
                    case Rendered(RenderedMail mail) -> assertSafe(mail);
                }
            }
        }
    }

    private static void assertSafe(RenderedMail mail) {
        assertThat(mail.subject()).isEqualTo(HOSTILE + " { " + HOSTILE);
        assertThat(mail.html()).doesNotContain("<script", "\"'{", "of=\"", "{{#", "{{/");
        assertThat(mail.text()).doesNotContain("&lt;", "&quot;", "{{#", "{{/", "of=\"");
    }

    private static Compilation compile(String body, String subject) {
        Content content = new Content("newsletter", subject, null, body);
        return MailTemplate.compile(content, Shops.flowers(Address.DU), Language.DE);
    }
}
