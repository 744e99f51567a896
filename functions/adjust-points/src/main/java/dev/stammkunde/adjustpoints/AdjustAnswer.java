package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord;

import java.util.Optional;

/** An answer, and what the log says of it. */
record AdjustAnswer(
        HttpResponse response,
        Optional<AdjustmentRecord> adjustment,
        Optional<AdjustmentRefusal> refusal) {

    static AdjustAnswer of(HttpResponse response) {
        return new AdjustAnswer(response, Optional.empty(), Optional.empty());
    }

    static AdjustAnswer of(HttpResponse response, AdjustmentRecord adjustment) {
        return new AdjustAnswer(response, Optional.of(adjustment), Optional.empty());
    }

    static AdjustAnswer of(HttpResponse response, AdjustmentRefusal refusal) {
        return new AdjustAnswer(response, Optional.empty(), Optional.of(refusal));
    }

    OutcomeLine addTo(OutcomeLine line) {
        adjustment.ifPresent(
                made ->
                        line.with(LogKey.ENTRY, "adjustment/" + made.id())
                                .with(LogKey.OUTCOME, AdjustmentView.kind(made))
                                .with(LogKey.POINTS, made.ask().points()));
        refusal.ifPresent(reason -> line.with(LogKey.REASON, reason));
        return line;
    }
}
