package dev.stammkunde.servesurveyresults;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.figures.Grain;
import dev.stammkunde.surveys.figures.ResultsQuestion;
import dev.stammkunde.surveys.figures.Segment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads which results or answers a request asks for: both by the same words. */
final class ResultsInput {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_660;

    /** Of a trend with a stretch for each day. */
    private static final int MOST_DAYS_BY_DAY = 400;

    private static final LocalDate FIRST = LocalDate.EPOCH.plusYears(30);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private final Surveys surveys;
    private final ReadMailSettings settings;

    ResultsInput(Surveys surveys, ReadMailSettings settings) {
        this.surveys = surveys;
        this.settings = settings;
    }

    ResultsQuestion read(AdminInput input) {
        String shopId = input.shopId();
        String id = input.pathId("surveyId");
        Survey survey =
                Optional.of(id)
                        .filter(DocumentId::isValid)
                        .flatMap(_ -> surveys.find(new SurveyId(shopId, id)))
                        .orElseThrow(AdminRefusedException::unknownDocument);
        ZoneId zone = settings.settings(shopId).zone();
        AnswerDays days = days(input, LocalDate.ofInstant(input.request().at(), zone));
        Grain by = grain(input, days);
        Optional<Segment> segment = input.request().findQuery("segment").map(ResultsInput::segment);
        if (segment.isPresent() && by == Grain.ROLLING_90) {
            throw AdminRefusedException.parameter(
                    "by", "must be day, week or month with a segment: windows overlap");
        }
        return new ResultsQuestion(survey, days, by, segment, zone);
    }

    private static AnswerDays days(AdminInput input, LocalDate today) {
        LocalDate to = day(input, "to").orElse(today);
        LocalDate from = day(input, "from").orElse(to.minusDays(USUAL_DAYS - 1L));
        if (to.isBefore(from)) {
            throw AdminRefusedException.parameter("to", "must not be before from");
        }
        AnswerDays days = new AnswerDays(from, to);
        if (days.count() > MOST_DAYS) {
            throw AdminRefusedException.parameter(
                    "from", "must be at most " + MOST_DAYS + " days before to");
        }
        return days;
    }

    private static Optional<LocalDate> day(AdminInput input, String name) {
        return input.request()
                .findQuery(name)
                .map(
                        text -> {
                            try {
                                LocalDate day = LocalDate.parse(text);
                                if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                                    return day;
                                }
                            } catch (DateTimeException _) {
                                // Refused below.
                            }
                            throw AdminRefusedException.parameter(
                                    name, "must be a day from 2000 on such as 2026-03-05");
                        });
    }

    private static Grain grain(AdminInput input, AnswerDays days) {
        Grain by =
                input.request()
                        .findQuery("by")
                        .map(
                                text ->
                                        Grain.find(text)
                                                .orElseThrow(
                                                        () ->
                                                                AdminRefusedException.parameter(
                                                                        "by",
                                                                        "must be day, week, month"
                                                                                + " or rolling-90")))
                        .orElse(Grain.WEEK);
        boolean isByDay = by == Grain.DAY || by == Grain.ROLLING_90;
        if (isByDay && days.count() > MOST_DAYS_BY_DAY) {
            throw AdminRefusedException.parameter(
                    "by", "must be week or month for more than " + MOST_DAYS_BY_DAY + " days");
        }
        return by;
    }

    private static Segment segment(String text) {
        int colon = text.indexOf(':');
        return Dimension.find(text.substring(0, Math.max(0, colon)))
                .filter(Dimension.ofSegments()::contains)
                .map(dimension -> new Segment(dimension, text.substring(colon + 1)))
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "segment",
                                        "must be language:, purchase:, country: or category: and"
                                                + " a value, such as language:de"));
    }
}
