package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.redeemrewards.RedeemDraft.Capturing;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.HearOrder;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.PayWithPoints;
import dev.stammkunde.rewards.redeem.PayWithPoints.Wish;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.Redemptions;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Answers a shop's own checkout: points are reserved, and then captured or given back. */
final class ReservationAnswers {

    private static final int MOST_BYTES = 4_096;
    private static final String RESERVATION = "reservationId";

    private final PayWithPoints pay;
    private final Redemptions redemptions;
    private final Function<String, Optional<PartPaymentTerms>> partPayment;
    private final HearOrder hear;
    private final SettleSoon settleSoon;

    ReservationAnswers(RedeemRewardsPorts ports) {
        this.redemptions = ports.redeeming().redemptions();
        this.pay =
                new PayWithPoints(
                        ports.redeeming().ledger(),
                        redemptions,
                        ports.find(),
                        ports.redeeming().beforeRetry());
        this.partPayment = ports.partPayment();
        this.hear =
                new HearOrder(
                        new HearOrder.Needs(
                                ports.redeeming().ledger(),
                                redemptions,
                                ports.find(),
                                ports.redeeming().programmesAsOf(),
                                ports.advancing().units(),
                                ports.redeeming().beforeRetry()));
        this.settleSoon = new SettleSoon(ports.runs());
    }

    AdminAnswer reserve(AdminInput input, OutcomeLog log) {
        String shopId = input.shopId();
        RedemptionId id = RedemptionId.of(shopId, input.idempotencyKey());
        Wish wish = RedeemDraft.wish(input.body(MOST_BYTES));
        Optional<PartPaymentTerms> terms = partPayment.apply(shopId);
        if (terms.isEmpty()) {
            return AdminAnswer.of(RedeemProblems.noPartPayment());
        }
        Instant now = input.request().at();
        return switch (pay.reserve(id, wish, terms.get(), now)) {
            case RedemptionOutcome.Done(Redemption made, boolean isReplay) -> {
                settleSoon.see(made, now, log);
                yield answer(201, made, isReplay);
            }
            case RedemptionOutcome.Refused(RedemptionRefusal reason) ->
                    RedeemProblems.answer(reason, wish, terms.get());
        };
    }

    AdminAnswer capture(AdminInput input) {
        RedemptionId id = RedeemDraft.id(input, RESERVATION);
        Capturing asked = RedeemDraft.capturing(input.body(MOST_BYTES));
        UsedOrder order = new UsedOrder(asked.orderId(), asked.number());
        Instant now = input.request().at();
        Long points = asked.points();
        RedemptionOutcome outcome =
                points == null
                        ? pay.captureAll(id, order, now)
                        : pay.capture(id, order, points, now);
        return answer(
                outcome instanceof RedemptionOutcome.Done(Redemption captured, boolean isReplay)
                        // Also of a repeat: whoever captured may have died before this.
                        ? new RedemptionOutcome.Done(
                                hear.recall(captured, order.orderId(), now), isReplay)
                        : outcome,
                () -> redemptions.find(id).map(found -> found.what().points()).orElse(0L));
    }

    AdminAnswer callOff(AdminInput input) {
        RedemptionId id = RedeemDraft.id(input, RESERVATION);
        return answer(pay.callOff(id, input.request().at()), () -> 0);
    }

    private static AdminAnswer answer(RedemptionOutcome outcome, LongSupplier reserved) {
        return switch (outcome) {
            case RedemptionOutcome.Done(Redemption now, boolean isReplay) ->
                    answer(200, now, isReplay);
            case RedemptionOutcome.Refused(RedemptionRefusal reason) ->
                    RedeemProblems.answer(reason, reserved);
        };
    }

    private static AdminAnswer answer(int status, Redemption redemption, boolean isReplay) {
        HttpResponse response = HttpResponse.json(status, RedemptionView.write(redemption));
        return new AdminAnswer(
                isReplay ? response.replayed() : response,
                line ->
                        line.with(LogKey.ENTRY, "redemption/" + redemption.id().id())
                                .with(LogKey.OUTCOME, redemption.state())
                                .with(LogKey.POINTS, redemption.what().points()));
    }
}
