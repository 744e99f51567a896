package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentId;
import dev.stammkunde.points.adjust.AdjustmentOutcome;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.Adjustments.PendingPage;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.adjust.MakeAdjustment.Name;
import dev.stammkunde.points.json.CachedAdjustmentLimits;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers requests to adjust, to approve and to reject, and shows what was asked for. */
final class AdjustmentAnswers {

    /** More than the longest texts take, escaped. */
    private static final int MOST_BYTES = 16_384;

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    private static final Pattern MARK =
            Pattern.compile("[0-9]{4}-[0-9T:.-]{24}Z#[A-Za-z0-9_-]{24}");

    private final MakeAdjustment make;
    private final Adjustments adjustments;
    private final CachedAdjustmentLimits limits;

    AdjustmentAnswers(AdjustPointsPorts ports) {
        this.make = new MakeAdjustment(ports.adjusting());
        this.adjustments = ports.adjusting().adjustments();
        this.limits = new CachedAdjustmentLimits(ports.limits());
    }

    AdminAnswer ask(AdminInput input, AdjustCaller caller) {
        String shopId = input.shopId();
        String customerId = input.pathId("customerId");
        String key = input.idempotencyKey();
        AdjustmentAsk ask =
                AdjustmentDraft.read(input.body(MOST_BYTES), customerId, caller.acting().person());
        Name name = new Name(shopId, AdjustmentId.of(shopId, key));
        Instant now = input.request().at();
        return switch (make.ask(name, ask, caller.limit(limits.apply(shopId)), caller.acting())) {
            case AdjustmentOutcome.Done(AdjustmentRecord made, boolean isReplay) ->
                    asked(made, isReplay, now);
            case AdjustmentOutcome.Refused(AdjustmentRefusal reason) -> refused(reason);
        };
    }

    /** A repeat is answered as the first request was, and says that it is one. */
    private static AdminAnswer asked(AdjustmentRecord made, boolean isReplay, Instant now) {
        int status =
                switch (made.state()) {
                    case State.Booked _ -> 201;
                    case State.Pending _ -> 202;
                    case State.Rejected _ -> 200;
                };
        HttpResponse response = HttpResponse.json(status, AdjustmentView.write(made, now));
        return AdjustAnswer.of(isReplay ? response.replayed() : response, made);
    }

    AdminAnswer show(AdminInput input) {
        Name name = name(input);
        return adjustments
                .find(name.shopId(), name.id())
                .map(found -> shown(found, input.request().at()))
                .orElseGet(() -> refused(AdjustmentRefusal.UNKNOWN_ADJUSTMENT));
    }

    HttpResponse list(AdminInput input) {
        String shopId = input.shopId();
        if (!input.request().findQuery("state").orElse("pending").equals("pending")) {
            throw AdminRefusedException.parameter("state", "must be pending");
        }
        int limit = input.number("limit", USUAL_PAGE, LARGEST_PAGE);
        Instant now = input.request().at();
        // What was asked for exactly then is over.
        Instant since = now.minus(AdjustmentRecord.OPEN).plusNanos(1);
        PendingPage page = adjustments.pending(shopId, since, input.cursor(MARK), limit);
        return HttpResponse.json(200, AdjustmentView.write(page, now));
    }

    AdminAnswer approve(AdminInput input, AdjustCaller caller) {
        Name name = name(input);
        Instant now = input.request().at();
        return decided(
                make.approve(name, caller.limit(limits.apply(name.shopId())), caller.acting()),
                now);
    }

    AdminAnswer reject(AdminInput input, AdjustCaller caller) {
        Name name = name(input);
        @Nullable String note =
                input.isWithoutBody() ? null : AdjustmentDraft.rejection(input.body(MOST_BYTES));
        Instant now = input.request().at();
        return decided(make.reject(name, note, caller.acting()), now);
    }

    private static AdminAnswer decided(AdjustmentOutcome outcome, Instant now) {
        return switch (outcome) {
            case AdjustmentOutcome.Done(AdjustmentRecord made, boolean _) -> shown(made, now);
            case AdjustmentOutcome.Refused(AdjustmentRefusal reason) -> refused(reason);
        };
    }

    private static AdminAnswer shown(AdjustmentRecord made, Instant now) {
        return AdjustAnswer.of(HttpResponse.json(200, AdjustmentView.write(made, now)), made);
    }

    /** A text that can be no id is the id of no adjustment. */
    private static Name name(AdminInput input) {
        String shopId = input.shopId();
        return Optional.of(input.request().pathParameter("adjustmentId"))
                .filter(AdjustmentId::isValid)
                .map(id -> new Name(shopId, id))
                .orElseThrow(
                        () ->
                                new AdminRefusedException(
                                        AdjustmentProblems.of(
                                                AdjustmentRefusal.UNKNOWN_ADJUSTMENT)));
    }

    private static AdminAnswer refused(AdjustmentRefusal reason) {
        return AdjustAnswer.of(AdjustmentProblems.of(reason), reason);
    }
}
