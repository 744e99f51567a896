package dev.stammkunde.servesurveyresults.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.figures.VerbatimsPage;

import java.util.Map;
import java.util.Optional;

/** A page of answers as the admin API shows them. What was written is text, and never markup. */
public final class VerbatimsJson {

    private final IncentiveNotice notice;

    public VerbatimsJson(IncentiveNotice notice) {
        this.notice = notice;
    }

    /** Returns a page, with the cursor of the next one. */
    public String write(VerbatimsPage page, Optional<String> next) {
        return JsonText.object(
                json -> {
                    json.object(
                            "counts",
                            o -> {
                                o.number("total", page.total());
                                page.filtered()
                                        .ifPresentOrElse(
                                                n -> o.number("filtered", n),
                                                () -> o.bool("hidden", true));
                                o.number("onPage", page.answers().size());
                            });
                    json.array(
                            "answers",
                            array ->
                                    page.answers()
                                            .forEach(answer -> array.object(o -> one(o, answer))));
                    next.ifPresent(cursor -> json.text("next", cursor));
                });
    }

    private void one(JsonObjectText json, Participation participation) {
        Invitation invitation = participation.invitation();
        Response response = participation.response();
        if (response == null) {
            return;
        }
        json.text("answeredAt", response.answeredAt());
        if (!response.editedAt().equals(response.answeredAt())) {
            json.text("editedAt", response.editedAt());
        }
        json.text("day", invitation.counting().dayOf(response.answeredAt()))
                .text("wave", invitation.key().wave())
                .number("version", invitation.version())
                .bool("late", response.late())
                .text("language", invitation.segments().language().code());
        if (!invitation.key().isAnonymous()) {
            json.text("customerId", invitation.key().customer().id());
        }
        json.text("orderId", invitation.orderId());
        invitation.counting().score(response).ifPresent(score -> json.number("score", score));
        if (!response.texts().isEmpty()) {
            json.texts("topics", response.tags().stream().sorted().toList());
        }
        if (notice.find(invitation, Language.DE).isPresent()) {
            json.object("incentive", o -> incentive(o, invitation));
        }
        json.array(
                "answers",
                array ->
                        response.answers().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .forEach(
                                        answer ->
                                                array.object(
                                                        o ->
                                                                answer(
                                                                        o.text(
                                                                                "question",
                                                                                answer.getKey()),
                                                                        answer.getValue()))));
    }

    private void incentive(JsonObjectText json, Invitation invitation) {
        for (Language language : Language.values()) {
            notice.find(invitation, language).ifPresent(text -> json.text(language.code(), text));
        }
    }

    private static void answer(JsonObjectText json, Answer answer) {
        switch (answer) {
            case Answer.Score(int value) -> json.number("score", value);
            case Answer.Chosen chosen -> json.texts("chosen", chosen.choices());
            case Answer.Text(String text) -> json.text("text", text);
        }
    }
}
