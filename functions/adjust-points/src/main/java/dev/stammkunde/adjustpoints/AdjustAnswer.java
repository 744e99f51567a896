package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord;

/** Answers about adjustments, with what the log says of them. */
final class AdjustAnswer {

    private AdjustAnswer() {}

    static AdminAnswer of(HttpResponse response, AdjustmentRecord made) {
        return new AdminAnswer(
                response,
                line ->
                        line.with(LogKey.ENTRY, "adjustment/" + made.id())
                                .with(LogKey.OUTCOME, AdjustmentView.kind(made))
                                .with(LogKey.POINTS, made.ask().points()));
    }

    static AdminAnswer of(HttpResponse response, AdjustmentRefusal reason) {
        return new AdminAnswer(response, line -> line.with(LogKey.REASON, reason));
    }
}
