package dev.stammkunde.delivermail;

import dev.stammkunde.mail.HandOver.Refusal;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailDecision.Hold;
import dev.stammkunde.mail.MailDecision.Skip;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;

import java.time.Instant;

/** Says what follows for a mail from what the service answered. */
final class RecordResult {

    private RecordResult() {}

    /** Returns the task of writing a result down, on the record as it is now. */
    static Task of(Task task, Result result) {
        Task.Next known = task.read().unchanged();
        MailRecord record = known.record();
        Instant now = task.incoming().now();
        return switch (result) {
            case Result.Accepted(String messageId) ->
                    task.then(with(known, record.accepted(messageId)));
            case Result.NoAnswer() ->
                    task.then(
                            with(
                                    known,
                                    record.decided(
                                            new Hold(
                                                    now.plus(MailRecord.CONFIRMATION),
                                                    HoldReason.AWAITING_CONFIRMATION),
                                            now)));
            case Result.Refused(Refusal refusal) ->
                    record.isClosed()
                            ? task.then(known)
                            : task.then(
                                    with(known, record.decided(decision(record, refusal, now), now))
                                            .withoutCounting());
        };
    }

    private static Task.Next with(Task.Next known, MailRecord record) {
        return new Task.Next(record, known.standing(), known.mailbox());
    }

    private static MailDecision decision(MailRecord record, Refusal refusal, Instant now) {
        return switch (refusal) {
            case THROTTLED -> DecideOrder.hold(record, HoldReason.SERVICE_THROTTLED, now);
            case QUOTA_EXHAUSTED -> DecideOrder.hold(record, HoldReason.QUOTA_EXHAUSTED, now);
            case PAUSED -> DecideOrder.hold(record, HoldReason.SERVICE_PAUSED, now);
            case NOT_SET_UP -> DecideOrder.hold(record, HoldReason.SERVICE_NOT_SET_UP, now);
            case UNAVAILABLE -> DecideOrder.hold(record, HoldReason.SERVICE_UNAVAILABLE, now);
            case INVALID -> new Skip(SkipReason.REFUSED_AS_INVALID);
            case REJECTED -> new Skip(SkipReason.REJECTED);
        };
    }

    /** Says what became of a mail. */
    static DeliveryOutcome outcome(MailRecord record) {
        if (record.state() == MailState.SENT) {
            return new DeliveryOutcome.Sent();
        }
        return switch (record.history().getLast().decision()) {
            case Hold(Instant _, HoldReason reason) -> new DeliveryOutcome.Held(reason);
            case Skip(SkipReason reason) -> new DeliveryOutcome.Skipped(reason);
            // The service took it, and told before the answer was recorded that it will not send
            // it.
            case MailDecision.Send _ -> new DeliveryOutcome.Skipped(SkipReason.REJECTED);
        };
    }
}
