package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.content.Preview;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.RenderedMail;
import dev.stammkunde.mail.content.MailText;
import dev.stammkunde.mail.content.TemplateProblem;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what a mail would be. */
final class PreviewAnswer {

    private PreviewAnswer() {}

    /**
     * Says it of a preview.
     *
     * @param version of the campaign; nothing for a draft
     * @param variant its id; nothing where the campaign has none
     */
    static HttpResponse of(Preview preview, OptionalInt version, Optional<String> variant) {
        return switch (preview) {
            case Preview.Shown(About _, MailText text) -> of(text, version, variant);
            case Preview.UnknownCustomer() -> AdminProblems.unknownCustomer();
        };
    }

    private static HttpResponse of(MailText text, OptionalInt version, Optional<String> variant) {
        return switch (text) {
            case MailText.Whole(Language language, RenderedMail mail) ->
                    HttpResponse.json(
                            200,
                            JsonText.object(
                                    json -> {
                                        json.text("language", language.code())
                                                .text("subject", mail.subject())
                                                .text("html", mail.html())
                                                .text("text", mail.text());
                                        version.ifPresent(it -> json.number("version", it));
                                        variant.ifPresent(it -> json.text("variant", it));
                                    }));
            case MailText.Lacking(Language _, List<String> variables) ->
                    throw AdminRefusedException.invalid(
                            variables.stream()
                                    .map(
                                            name ->
                                                    new Finding(
                                                            name,
                                                            "has no value for this customer that can stand in a mail; the"
                                                                    + " mail would be held"))
                                    .toList());
            case MailText.Faulty(Language language, List<TemplateProblem> problems) ->
                    throw AdminRefusedException.invalid(
                            problems.stream()
                                    .map(
                                            problem ->
                                                    new Finding(
                                                            "contents." + language.code(),
                                                            words(problem)))
                                    .toList());
            case MailText.NoContent() ->
                    throw AdminRefusedException.invalid(
                            "variant", "has no content in the shop's language");
        };
    }

    private static String words(TemplateProblem problem) {
        return "%s, line %d, column %d: %s"
                .formatted(
                        problem.part().field(),
                        problem.line(),
                        problem.column(),
                        problem.message());
    }
}
