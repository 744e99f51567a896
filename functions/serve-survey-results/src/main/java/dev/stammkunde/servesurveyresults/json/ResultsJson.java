package dev.stammkunde.servesurveyresults.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Difference;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.figures.Measure;
import dev.stammkunde.surveys.figures.ResponseRate;
import dev.stammkunde.surveys.figures.Results;
import dev.stammkunde.surveys.figures.Results.WaveResult;
import dev.stammkunde.surveys.figures.ResultsQuestion;
import dev.stammkunde.surveys.figures.ToldScores;

import java.util.Map;
import java.util.SortedMap;

/** Results as the admin API shows them. */
public final class ResultsJson {

    private static final String DIFFERENCE =
            "this figure less that of as many days before; significant where |z| >= 1.96; z from"
                    + " both standard errors, only of %d answers and more in each. Answers of the"
                    + " same people in both make it less sure";

    private ResultsJson() {}

    /** Returns results with what was asked for. */
    public static String write(ResultsQuestion question, Results results) {
        Measure measure = Measure.of(question.survey().draft().rating().scale());
        return JsonText.object(
                json -> {
                    asked(json, question);
                    definitions(json, measure);
                    json.object("figure", o -> FigureJson.write(o, measure, results.figure()));
                    ResponseRate rate = results.rate();
                    if (rate != null) {
                        json.object("responseRate", o -> FigureJson.write(o, rate));
                    }
                    json.object(
                            "before",
                            o -> {
                                days(o, question.days().before());
                                FigureJson.write(o, measure, results.before());
                            });
                    results.difference()
                            .ifPresent(
                                    difference ->
                                            json.object(
                                                    "difference",
                                                    o -> FigureJson.write(o, difference)));
                    json.object("allTime", o -> FigureJson.write(o, measure, results.allTime()));
                    trend(json, measure, results);
                    if (question.segment().isEmpty()) {
                        waves(json, measure, results);
                        breakdowns(json, measure, results);
                    }
                });
    }

    private static void asked(JsonObjectText json, ResultsQuestion question) {
        Survey survey = question.survey();
        Scale scale = survey.draft().rating().scale();
        json.text("survey", survey.id().id())
                .text("name", survey.draft().name())
                .number("version", survey.version())
                .text("scale", scale.name())
                .text("zone", question.zone().getId());
        days(json, question.days());
        json.text("by", question.by().label());
        question.segment()
                .ifPresent(
                        segment ->
                                json.text(
                                        "segment",
                                        segment.dimension().label() + ':' + segment.value()));
    }

    private static void definitions(JsonObjectText json, Measure measure) {
        json.object(
                "definitions",
                o ->
                        o.text(measure.name(), measure.definition())
                                .text("RESPONSE_RATE", ResponseRate.DEFINITION)
                                .text(
                                        "DIFFERENCE",
                                        DIFFERENCE.formatted(Difference.LEAST_ANSWERS)));
    }

    private static void days(JsonObjectText json, AnswerDays days) {
        json.text("from", days.first()).text("to", days.last());
    }

    private static void trend(JsonObjectText json, Measure measure, Results results) {
        json.array(
                "trend",
                array ->
                        results.trend()
                                .forEach(
                                        stretch ->
                                                array.object(
                                                        o -> {
                                                            days(o, stretch.days());
                                                            FigureJson.write(
                                                                    o, measure, stretch.told());
                                                        })));
    }

    private static void waves(JsonObjectText json, Measure measure, Results results) {
        json.array(
                "waves",
                array ->
                        results.waves().forEach(wave -> array.object(o -> wave(o, measure, wave))));
    }

    private static void wave(JsonObjectText json, Measure measure, WaveResult wave) {
        json.text("wave", wave.firstDay())
                .text("lastDay", wave.lastDay())
                .object(
                        "figure",
                        o -> FigureJson.write(o, measure, new ToldScores.Shown(wave.scores())))
                .object("responseRate", o -> FigureJson.write(o, wave.rate()));
    }

    private static void breakdowns(JsonObjectText json, Measure measure, Results results) {
        json.object(
                "breakdowns",
                all -> {
                    for (Dimension dimension : Dimension.ofSegments()) {
                        SortedMap<String, ToldScores> cells = results.breakdowns().get(dimension);
                        if (cells != null) {
                            all.array(
                                    dimension.label(),
                                    array ->
                                            cells.entrySet()
                                                    .forEach(
                                                            cell ->
                                                                    array.object(
                                                                            o ->
                                                                                    cell(
                                                                                            o,
                                                                                            measure,
                                                                                            cell))));
                        }
                    }
                });
    }

    private static void cell(
            JsonObjectText json, Measure measure, Map.Entry<String, ToldScores> cell) {
        json.text("segment", cell.getKey());
        FigureJson.write(json, measure, cell.getValue());
    }
}
