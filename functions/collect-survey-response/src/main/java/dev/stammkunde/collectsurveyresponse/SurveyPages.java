package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.collectsurveyresponse.AnsweredForm.Problem;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.mail.pages.SurveyForm;
import dev.stammkunde.mail.pages.SurveyThanks;
import dev.stammkunde.mail.pages.Words;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.SurveyDraft;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The pages of one survey for one reader. */
final class SurveyPages {

    private final Asking asking;
    private final MailSettings shop;
    private final HttpRequest request;
    private final Pages pages;
    private final SurveyViews views;

    SurveyPages(Asking asking, MailSettings shop, HttpRequest request) {
        this.asking = asking;
        this.shop = shop;
        this.request = request;
        pages =
                ShopPages.of(
                        shop,
                        request,
                        asking.isAnonymous()
                                ? Optional.empty()
                                : Optional.of(
                                        asking.participation().invitation().segments().language()));
        views = new SurveyViews(pages.words());
    }

    /** Asks the questions that do not depend on the score, filled in as far as they are known. */
    HtmlPage ask() {
        @Nullable Integer chosen =
                request.findQuery(SurveyForm.SCORE)
                        .flatMap(text -> AnsweredForm.findStep(text, draft().rating()))
                        .orElse(null);
        Map<String, Answer> answers = new HashMap<>();
        if (asking.isOfInvited()) {
            asking.response().ifPresent(response -> answers.putAll(response.answers()));
        }
        if (chosen != null) {
            answers.put(draft().rating().id(), new Answer.Score(chosen));
        }
        return form(first(), notice(), answers, Map.of(), chosen);
    }

    /** Asks again what was not understood, with all that was filled in. */
    HtmlPage askAgain(AnsweredForm form) {
        List<Question> same =
                draft().questions().stream()
                        .filter(question -> form.asked().contains(question.id()))
                        .toList();
        String notice = asking.isPreview() ? say("preview_lead") : "";
        return form(same, notice, form.answers(), form.problems(), null);
    }

    /** Asks what follows from the score. */
    HtmlPage askMore(List<Question> more, boolean isCut) {
        if (asking.isPreview()) {
            return form(more, say("preview_lead"), Map.of(), Map.of(), null);
        }
        String saved = isCut ? cut() + ' ' + say("more_lead") : say("more_lead");
        String notice = isLate(asking.participation().response()) ? saved + ' ' + late() : saved;
        Map<String, Answer> answers =
                asking.isOfInvited()
                        ? asking.response().map(Response::answers).orElse(Map.of())
                        : Map.of();
        return form(more, notice, answers, Map.of(), null);
    }

    /** Returns the questions that the answers kept lead to. */
    List<Question> following() {
        int score = asking.response().flatMap(it -> it.score(draft().rating())).orElse(-1);
        return draft().questions().stream()
                .filter(
                        question -> {
                            Question.ShowIf condition = question.showIf();
                            return condition != null && condition.holds(score);
                        })
                .toList();
    }

    /**
     * Thanks, in the same words whatever was answered.
     *
     * @param points that were given; 0 for none, and empty where they are given later
     */
    HtmlPage thanks(OptionalLong points, boolean isCut, Instant now) {
        List<String> paragraphs = new ArrayList<>();
        if (asking.isPreview()) {
            paragraphs.add(say("preview_lead"));
        } else if (isLate(asking.participation().response())) {
            paragraphs.add(say("saved"));
            paragraphs.add(late());
        } else {
            paragraphs.add(say("saved") + ' ' + say("change_until", lastDay()));
        }
        if (points.isEmpty()) {
            paragraphs.add(say("rewarded_later"));
        } else if (points.getAsLong() > 0) {
            paragraphs.add(say("rewarded", words().number(points.getAsLong())));
        }
        String review = draft().reviewUrl();
        return pages.surveyThanks(
                new SurveyThanks(
                        isCut ? cut() : "",
                        paragraphs,
                        asking.stands(now) ? "" : "?lang=" + words().language().code(),
                        review == null ? "" : review));
    }

    /** Says that the answer counts and can be changed no more. */
    HtmlPage stands() {
        return pages.surveyStands(asking.lastDay(shop.zone()));
    }

    private HtmlPage form(
            List<Question> questions,
            String notice,
            Map<String, Answer> answers,
            Map<String, Problem> problems,
            @Nullable Integer chosen) {
        String lead =
                draft().rewardPoints() > 0 && !asking.isAnonymous() && asking.response().isEmpty()
                        ? say("reward", words().number(draft().rewardPoints()))
                        : "";
        return pages.survey(
                new SurveyForm(
                        views.said(draft().title()),
                        notice,
                        lead,
                        questions.stream()
                                .map(
                                        one ->
                                                views.field(
                                                        one,
                                                        one.equals(draft().rating()),
                                                        answers,
                                                        problems))
                                .toList(),
                        asking.survey().version(),
                        chosen));
    }

    private List<Question> first() {
        return draft().questions().stream().filter(question -> question.showIf() == null).toList();
    }

    private String notice() {
        if (asking.isPreview()) {
            return say("preview_lead");
        }
        Response response = asking.participation().response();
        if (response == null) {
            return asking.isClosed(request.at()) ? late() : "";
        }
        if (!asking.isOfInvited()) {
            return "";
        }
        return response.late() ? say("late_change_lead") : say("change_lead", lastDay());
    }

    private static boolean isLate(@Nullable Response response) {
        return response != null && response.late();
    }

    private String late() {
        return say("late_lead", lastDay());
    }

    private String cut() {
        return say("cut", words().number(Question.FreeText.MOST_CHARACTERS));
    }

    private String lastDay() {
        return words().day(asking.lastDay(shop.zone()));
    }

    private String say(String text, String... names) {
        return words().survey(text, names);
    }

    private Words words() {
        return pages.words();
    }

    private SurveyDraft draft() {
        return asking.survey().draft();
    }
}
