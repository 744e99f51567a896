package dev.stammkunde.servesurveyresults;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.servesurveyresults.json.IncentiveNotice;
import dev.stammkunde.servesurveyresults.json.VerbatimsCsv;
import dev.stammkunde.servesurveyresults.json.VerbatimsJson;
import dev.stammkunde.surveys.FindAnswers.Place;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.figures.ReadVerbatims;
import dev.stammkunde.surveys.figures.ResultsQuestion;
import dev.stammkunde.surveys.figures.VerbatimsPage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers what people wrote, filtered as their figures are: by pages, or as files for a table. */
final class VerbatimsAnswer {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int ROWS = 1_000;

    /** When, wave and customer; the latter may hold anything that an id can. */
    private static final Pattern PLACE =
            Pattern.compile("(?s)([0-9T:.-]{29}Z) ([0-9-]{10}) (.{1,256})");

    private final ResultsInput inputs;
    private final ReadVerbatims verbatims;
    private final IncentiveNotice notice;

    VerbatimsAnswer(ResultsInput inputs, ReadVerbatims verbatims, IncentiveNotice notice) {
        this.inputs = inputs;
        this.notice = notice;
        this.verbatims = verbatims;
    }

    HttpResponse page(AdminInput input) {
        ResultsQuestion question = inputs.read(input);
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        VerbatimsPage page = read(input, question, limit);
        return HttpResponse.json(
                200,
                new VerbatimsJson(notice).write(page, page.next().map(VerbatimsAnswer::cursor)));
    }

    HttpResponse csv(AdminInput input) {
        ResultsQuestion question = inputs.read(input);
        VerbatimsPage page = read(input, question, ROWS);
        VerbatimsCsv csv = VerbatimsCsv.of(question.survey(), page, notice);
        HttpResponse response = Csv.file("answers.csv", csv.text());
        return csv.next()
                .map(place -> response.withHeader("next-cursor", cursor(place)))
                .orElse(response);
    }

    private VerbatimsPage read(AdminInput input, ResultsQuestion question, int limit) {
        Optional<Place> after = input.cursor(PLACE).map(text -> place(question, text));
        return verbatims.read(question, after.orElse(null), limit, input.request().at());
    }

    private static String cursor(Place place) {
        return PageMark.cursor(
                KeyText.sortable(place.answeredAt())
                        + ' '
                        + place.key().wave()
                        + ' '
                        + place.key().customer().id());
    }

    /** A place is of the shop and survey of the path, whatever a text says. */
    private static Place place(ResultsQuestion question, String text) {
        String[] parts = text.split(" ", 3);
        return new Place(
                time(parts[0]),
                new ParticipationKey(
                        new CustomerId(question.survey().id().shopId(), parts[2]),
                        question.survey().id().id(),
                        parts[1]));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw AdminRefusedException.parameter(
                    "cursor", "must be the \"next\" of an earlier page");
        }
    }
}
