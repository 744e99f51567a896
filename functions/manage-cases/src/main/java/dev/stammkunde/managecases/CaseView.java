package dev.stammkunde.managecases;

import dev.stammkunde.cases.AnswerCase;
import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseFigures;
import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseNote;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.LaterScore;
import dev.stammkunde.cases.MakeGood;
import dev.stammkunde.cases.ScoreAfter;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Cases as JSON. */
final class CaseView {

    private CaseView() {}

    static AdminAnswer answer(int status, Versioned<ServiceCase> one, Instant now) {
        HttpResponse response =
                HttpResponse.json(status, JsonText.object(json -> write(json, one, now)));
        return new AdminAnswer(
                DocumentView.withVersion(response, Math.toIntExact(one.version())),
                line ->
                        line.with(LogKey.ENTRY, "case/" + one.value().id().id())
                                .with(LogKey.OUTCOME, state(one.value())));
    }

    static String write(CasePage page, Instant now) {
        return JsonText.object(
                json -> {
                    json.array(
                            "cases",
                            all ->
                                    page.cases()
                                            .forEach(one -> all.object(o -> write(o, one, now))));
                    page.next().ifPresent(place -> json.text("next", PageMark.cursor(place)));
                });
    }

    static String write(CaseFigures figures, Instant from, Instant until) {
        return JsonText.object(
                json -> {
                    json.text("from", from)
                            .text("to", until)
                            .number("opened", figures.opened())
                            .number("closed", figures.closed())
                            .number("closedInTime", figures.closedInTime());
                    figures.medianWorkingMinutes()
                            .ifPresent(median -> json.number("medianWorkingMinutes", median));
                    json.array(
                            "scoresAfter",
                            all ->
                                    figures.scoresAfter()
                                            .forEach(each -> all.object(o -> write(o, each))));
                });
    }

    private static void write(JsonObjectText json, ScoreAfter scores) {
        json.number("outOf", scores.outOf())
                .number("cases", scores.count())
                .number("before", scores.before())
                .number("after", scores.after());
    }

    private static String state(ServiceCase one) {
        return one.isOpen() ? "OPEN" : "CLOSED";
    }

    private static void write(JsonObjectText json, Versioned<ServiceCase> found, Instant now) {
        ServiceCase one = found.value();
        CaseOpening opening = one.opening();
        json.text("id", one.id().id())
                .number("version", found.version())
                .text("state", state(one))
                .text("reason", opening.reason())
                .text("source", opening.key())
                .text("customerId", opening.customerId())
                .text("orderId", opening.orderId())
                .text("openedAt", opening.openedAt())
                .text("dueAt", one.dueAt())
                .bool("overdue", one.isOverdue(now))
                .bool("pauseOver", one.isPauseOver(now))
                .text("owner", one.owner())
                .array(
                        "notes",
                        all ->
                                one.notes()
                                        .forEach(note -> all.object(o -> note(o, one.id(), note))));
        Integer score = opening.score();
        if (score != null) {
            json.number("score", score);
        }
        Integer outOf = opening.outOf();
        if (outOf != null) {
            json.number("outOf", outOf);
        }
        score(json, "laterScore", one.laterScore());
        score(json, "scoreAfter", one.scoreAfter());
        CaseClosing closing = one.closing();
        if (closing != null) {
            json.object("closed", o -> closing(o, one.id(), closing));
        }
    }

    private static void score(JsonObjectText json, String name, @Nullable LaterScore given) {
        if (given != null) {
            json.object(name, o -> o.number("score", given.score()).text("at", given.at()));
        }
    }

    private static void note(JsonObjectText json, CaseId id, CaseNote note) {
        json.text("kind", note.kind())
                .text("at", note.at())
                .text("by", note.by())
                .text("text", note.text());
        if (note.kind() == CaseNote.Kind.ANSWER) {
            json.text("mail", AnswerCase.mailOf(id, note)).text("mailedTo", note.mailedTo());
        }
    }

    private static void closing(JsonObjectText json, CaseId id, CaseClosing closing) {
        json.text("outcome", closing.outcome().word());
        if (closing.outcome() instanceof CaseOutcome.MadeGood(int points)) {
            json.number("points", points);
            if (points > 0) {
                json.text("adjustmentId", MakeGood.adjustmentOf(id));
            }
        }
        json.text("at", closing.at())
                .text("by", closing.by())
                .number("workingMinutes", closing.workingMinutes());
    }
}
