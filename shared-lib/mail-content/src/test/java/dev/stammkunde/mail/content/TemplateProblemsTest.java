package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.Compilation.Faulty;
import dev.stammkunde.mail.content.TemplateProblem.Part;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TemplateProblemsTest {

    private static List<TemplateProblem> problems(
            @Nullable String subject, @Nullable String preheader, @Nullable String body) {
        Content content = new Content("newsletter", subject, preheader, body);
        return switch (MailTemplate.compile(content, Shops.flowers(Address.DU), Language.DE)) {
            case Faulty faulty -> faulty.problems();
            case Compiled compiled -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{customer.name}}                 | 1 | 1  | unknown variable \"customer.name\"; there are customer.givenName, ",
                "Hallo {{#if customer.givenName}}x | 1 | 7  | {{#if}} is never closed",
                "Hallo {{/if}}                     | 1 | 7  | this closes no block",
                "{{#if shop.name}}a{{/unless}}     | 1 | 19 | {{/unless}} cannot close {{#if}}",
                "{{#if shop.name}}a{{else}}b{{else}}c{{/if}} | 1 | 28 | nothing can follow {{else}}",
                "Hallo {{customer.givenName        | 1 | 7  | {{ is never closed by }}",
                "{{{customer.givenName}}}          | 1 | 1  | every value is escaped",
                "{{&customer.givenName}}           | 1 | 1  | every value is escaped",
                "{{shout shop.name}}               | 1 | 1  | unknown helper \"shout\"; there are date, money, number and points",
                "{{date shop.name}}                | 1 | 1  | date cannot write shop.name",
                "{{money points.available}}        | 1 | 1  | money cannot write points.available",
                "{{date gift.validUntil 'short'}}  | 1 | 1  | write {{variable}} or {{helper variable}}",
                "{{#each customer.orders}}x{{/each}} | 1 | 1 | no variable is a list",
                "{{#with shop}}x{{/with}}          | 1 | 1  | unknown helper \"with\"",
                "{{> gift}}                        | 1 | 1  | unknown part \"gift\"",
                "{{> other}}                       | 1 | 1  | unknown part \"other\"",
                "{{links.confirm}}                 | 1 | 1  | unknown variable \"links.confirm\"",
                "{{basis.existingCustomer}}        | 1 | 1  | unknown variable",
                "{{mail.tracked}}                  | 1 | 1  | unknown variable",
                "{{this}}                          | 1 | 1  | unknown variable \"this\"",
                "{{../shop.name}}                  | 1 | 1  | unknown variable",
                "{{@root.shop.name}}               | 1 | 1  | unknown variable",
                "{{shop.class}}                    | 1 | 1  | unknown variable",
                "{{lookup shop name}}              | 1 | 1  | write {{variable}}",
                "{{=<% %>=}}                       | 1 | 1  | {{= is not supported",
                "{{~shop.name~}}                   | 1 | 1  | {{~ is not supported",
                "{{}}                              | 1 | 1  | {{}} names no variable",
                "\\{{shop.name}}                   | 1 | 2  | \\ cannot stand before {{"
            })
    void compile_subjectThatCannotBe_isAProblemWithItsPlace(
            String subject, int line, int column, String message) {
        List<TemplateProblem> problems = problems(subject, null, null);

        assertThat(problems).isNotEmpty();
        TemplateProblem first = problems.getFirst();
        assertThat(first.message()).startsWith(message);
        assertThat(first)
                .extracting(
                        TemplateProblem::language,
                        TemplateProblem::part,
                        TemplateProblem::line,
                        TemplateProblem::column)
                .containsExactly(Language.DE, Part.SUBJECT, line, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mj-foo>x</mj-foo>                        | 1  | unknown tag <mj-foo>; here can stand [mj-button, mj-divider, mj-image, mj-spacer, mj-table, mj-text]",
                "<mj-text>Hallo                            | 1  | <mj-text> is never closed",
                "<mj-text>Hallo</mj-button>                | 15 | </mj-button> closes nothing",
                "<mj-text><p>a</mj-text>                   | 14 | </mj-text> closes nothing",
                "Hallo                                     | 1  | text cannot stand in <mj-column>; write <mj-text> around it",
                "<mj-text>a</mj-text>{{shop.name}}         | 21 | a value cannot stand in <mj-column>",
                "<mj-include path='/etc/passwd'/>          | 1  | unknown tag <mj-include>",
                "<mj-raw><b>x</b></mj-raw>                 | 1  | unknown tag <mj-raw>",
                "<mj-text><script>x</script></mj-text>     | 10 | unknown tag <script>",
                "<mj-text><iframe src='https://x.de'></iframe></mj-text> | 10 | unknown tag <iframe>",
                "<mj-text><style>a</style></mj-text>       | 10 | unknown tag <style>",
                "<mj-text><form></form></mj-text>          | 10 | unknown tag <form>",
                "<mj-text><mj-button href='https://x.de'>x</mj-button></mj-text> | 10 | <mj-button> cannot stand in <mj-text>",
                "<mj-text><a href='javascript:x()'>x</a></mj-text> | 10 | href must start with https://",
                "<mj-text><a href='data:text/html,x'>x</a></mj-text> | 10 | href must start with",
                "<mj-text><a href='//x.de'>x</a></mj-text> | 10 | href must start with",
                "<mj-text><a href='{{gift.code}}'>x</a></mj-text> | 10 | href must start with",
                "<mj-text><a href='java{{shop.url}}'>x</a></mj-text> | 10 | href must start with",
                "<mj-text><img alt='' src='https://x.de/{{gift.code}}.gif'></mj-text> | 10 | src can name nothing but the shop",
                "<mj-text><img alt='' src='{{links.preferences}}'></mj-text> | 10 | src can name nothing but the shop",
                "<mj-image alt='' src='https://x.de/?{{customer.givenName}}'></mj-image> | 1 | src can name nothing but the shop",
                "<mj-text><a href='https://x.de' onclick='x()'>x</a></mj-text> | 10 | <a> cannot have onclick",
                "<mj-text onload='x'>a</mj-text>           | 1  | <mj-text> cannot have onload",
                "<mj-text><p style='background:url(https://x.de/a.png)'>x</p></mj-text> | 10 | style has a value",
                "<mj-text><p style='color:{{gift.code}}'>x</p></mj-text> | 10 | no variable can stand in style",
                "<mj-text color='{{gift.code}}'>x</mj-text> | 1 | no variable can stand in color",
                "<mj-text><a href=https://x.de>x</a></mj-text> | 13 | the value of href must be in quotes",
                "<mj-text><a {{#if shop.name}}href='x'{{/if}}>x</a></mj-text> | 13 | in <a>, an attribute must be",
                "<mj-text>1 < 2</mj-text>                  | 12 | no tag starts here; write &lt;",
                "<mj-text><!-- a</mj-text>                 | 10 | <!-- is never closed",
                "<mj-button>x</mj-button>                  | 1  | <mj-button> needs a href",
                "<mj-image src='https://x.de/a.png'/>      | 1  | an image needs src, and alt",
                "<mj-image alt='x'/>                       | 1  | an image needs src, and alt",
                "<mj-text>a</mj-text><mj-section></mj-section> | 21 | <mj-section> cannot stand in <mj-column>",
                "<mj-section><mj-text>a</mj-text></mj-section> | 13 | <mj-text> cannot stand in <mj-section>",
                "<mj-text>{{> greeting}}</mj-text>         | 10 | a shipped part must stand beside <mj-text>",
                "{{#if shop.name}}<mj-text>{{/if}}</mj-text> | 27 | this closes no block that is open here",
                "<mj-text><p><div>x</div></p></mj-text>    | 13 | <div> cannot stand in <p>",
                "<mj-table>{{#if shop.name}}x{{/if}}</mj-table> | 28 | text cannot stand in <mj-table>",
                "<mj-text>a\uE0000\uE001</mj-text>         | 11 | this character cannot be used"
            })
    void compile_bodyThatCannotBe_isAProblemWithItsPlace(String body, int column, String message) {
        List<TemplateProblem> problems = problems(null, null, "\n\n" + body);

        assertThat(problems).isNotEmpty();
        TemplateProblem first = problems.getFirst();
        assertThat(first.message()).startsWith(message);
        assertThat(first)
                .extracting(TemplateProblem::part, TemplateProblem::line, TemplateProblem::column)
                .containsExactly(Part.BODY, 3, column);
    }

    @Test
    void compile_severalProblems_areAllTold() {
        List<TemplateProblem> problems =
                problems(
                        "{{a}} {{b}}",
                        "{{c}}",
                        "<mj-text>{{d}}</mj-text>\n  <mj-text>{{e}}</mj-text>\n<mj-foo></mj-foo>");

        assertThat(problems)
                .extracting(p -> p.part().field() + ' ' + p.line() + ':' + p.column())
                .containsExactly(
                        "subject 1:1",
                        "subject 1:7",
                        "preheader 1:1",
                        "body 1:10",
                        "body 2:12",
                        "body 3:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb"})
    void compile_subjectThatIsNoLine_isAProblem(String subject) {
        assertThat(problems(subject, null, null))
                .extracting(TemplateProblem::message)
                .containsExactly("must be one line of 1 to 1000 characters");
    }

    @Test
    void compile_emptyBody_isAProblem() {
        assertThat(problems(null, null, " \n"))
                .extracting(TemplateProblem::message)
                .containsExactly("must have 1 to 102400 characters");
    }

    @Test
    void compile_deepNesting_isAProblemAndNoFault() {
        String body = "<mj-text>" + "<div>".repeat(5_000) + "</mj-text>";

        assertThat(problems(null, null, body))
                .extracting(TemplateProblem::message)
                .containsExactly("too deeply nested");
    }

    @Test
    void compile_moreThanMailProgramsShow_isAProblem() {
        String body = "<mj-text>" + "<p>0</p>".repeat(12_000) + "</mj-text>";

        assertThat(problems(null, null, body))
                .extracting(TemplateProblem::message)
                .containsExactly(
                        "makes a mail of more than 100 KB, of which mail programs show only a part");
    }

    @Test
    void compile_unknownTemplate_namesThoseThatThereAre() {
        Content content = new Content("birtday", null, null, null);

        assertThat(MailTemplate.compile(content, Shops.flowers(Address.DU), Language.DE))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty ->
                                assertThat(faulty.problems().getFirst().message())
                                        .startsWith(
                                                "unknown template; there are [birthday, win-back-1"));
    }
}
