package dev.stammkunde.servesurveyresults.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.surveys.figures.Difference;
import dev.stammkunde.surveys.figures.Interval;
import dev.stammkunde.surveys.figures.Measure;
import dev.stammkunde.surveys.figures.Part;
import dev.stammkunde.surveys.figures.ResponseRate;
import dev.stammkunde.surveys.figures.Scores;
import dev.stammkunde.surveys.figures.ToldScores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes a figure: never without how many answers it is of, and never a number for none. */
final class FigureJson {

    private static final String NOT_AVAILABLE = "n/a";
    private static final int HUNDRED = 100;

    private FigureJson() {}

    static void write(JsonObjectText json, Measure measure, ToldScores told) {
        json.text("measure", measure.name());
        switch (told) {
            case ToldScores.Hidden _ -> json.bool("hidden", true).text("text", "hidden");
            case ToldScores.Shown(Scores scores) -> write(json, measure, scores);
        }
    }

    private static void write(JsonObjectText json, Measure measure, Scores scores) {
        Optional<BigDecimal> value = measure.value(scores);
        json.number("n", scores.n());
        number(json, "value", value);
        json.text("text", value.map(BigDecimal::toPlainString).orElse(NOT_AVAILABLE));
        measure.mean(scores).ifPresent(mean -> json.number("mean", mean));
        measure.interval(scores).ifPresent(interval -> write(json, interval));
        json.bool("few", scores.n() < Difference.LEAST_ANSWERS);
        json.object(
                "split",
                parts ->
                        measure.parts()
                                .forEach(
                                        part ->
                                                parts.object(
                                                        part.name(), o -> write(o, part, scores))));
        json.object(
                "scores",
                all -> scores.counts().forEach((score, n) -> all.number(score.toString(), n)));
    }

    private static void write(JsonObjectText json, Part part, Scores scores) {
        long count = part.of(scores);
        json.number("count", count);
        number(
                json,
                "percent",
                scores.n() == 0
                        ? Optional.empty()
                        : Optional.of(
                                BigDecimal.valueOf(HUNDRED * count)
                                        .divide(
                                                BigDecimal.valueOf(scores.n()),
                                                1,
                                                RoundingMode.HALF_UP)));
    }

    static void write(JsonObjectText json, ResponseRate rate) {
        Optional<BigDecimal> percent = rate.percent();
        json.text("measure", "RESPONSE_RATE")
                .number("answered", rate.answered())
                .number("delivered", rate.delivered());
        number(json, "percent", percent);
        json.text("text", percent.map(BigDecimal::toPlainString).orElse(NOT_AVAILABLE));
        rate.interval().ifPresent(interval -> write(json, interval));
    }

    static void write(JsonObjectText json, Difference difference) {
        json.text("measure", "DIFFERENCE")
                .number("value", rounded(difference.amount()))
                .number("z", rounded(difference.z()))
                .bool("significant", difference.isSignificant());
    }

    private static void write(JsonObjectText json, Interval interval) {
        json.object(
                "interval",
                o ->
                        o.number("from", rounded(interval.from()))
                                .number("to", rounded(interval.to())));
    }

    private static void number(JsonObjectText json, String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(it -> json.number(name, it), () -> json.nothing(name));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
