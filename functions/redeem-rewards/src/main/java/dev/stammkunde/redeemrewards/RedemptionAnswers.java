package dev.stammkunde.redeemrewards;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.stamps.ExchangeCard;
import dev.stammkunde.redeemrewards.RedeemDraft.Wished;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.http.MemberDoor;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.AdvanceRedemption.Advance;
import dev.stammkunde.rewards.redeem.ExchangeUnits;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.shops.TroubleLines;

import java.time.Instant;

/**
 * Answers wishes to redeem, and shows what became of them. Each takes the redemption as far as it
 * can go now, so that a shop which asks again gets its code as soon as there is one.
 */
final class RedemptionAnswers {

    /** An id of a reward, and some room. */
    private static final int MOST_BYTES = 4_096;

    private static final int MOST_SHOWN = 20;

    private final RedeemReward redeem;
    private final ExchangeCard exchange;
    private final AdvanceNow advance;
    private final Redemptions redemptions;
    private final FindRedemptions find;
    private final PointsLedger ledger;
    private final SettleSoon settleSoon;
    private final Metrics metrics;

    RedemptionAnswers(RedeemRewardsPorts ports, Metrics metrics) {
        this.redeem = new RedeemReward(ports.redeeming());
        this.exchange = new ExchangeCard(ports.cards(), new ExchangeUnits(ports.redeeming()));
        this.advance = new AdvanceNow(ports.advancing());
        this.redemptions = ports.redeeming().redemptions();
        this.find = ports.find();
        this.ledger = ports.redeeming().ledger();
        this.settleSoon = new SettleSoon(ports.runs());
        this.metrics = metrics;
    }

    /**
     * Redeems a reward, or exchanges a full stamp card for its own.
     *
     * @param key what makes a repeat of the request one
     */
    AdminAnswer redeem(AdminInput input, String key, OutcomeLog log) {
        String customerId = input.pathId(MemberDoor.CUSTOMER);
        RedemptionId id = RedemptionId.of(input.shopId(), key);
        Wished wished = RedeemDraft.wished(input.body(MOST_BYTES));
        Instant now = input.request().at();
        return switch (outcome(id, customerId, wished, now)) {
            case RedemptionOutcome.Refused(RedemptionRefusal reason) -> refused(wished, reason);
            case RedemptionOutcome.Done(Redemption _, boolean isReplay) -> {
                Redemption after = advanced(id, now, log);
                HttpResponse response = shown(status(after), after);
                yield answer(isReplay ? response.replayed() : response, after);
            }
        };
    }

    private static AdminAnswer refused(Wished wished, RedemptionRefusal reason) {
        String cardId = wished.cardId();
        return reason == RedemptionRefusal.UNKNOWN_CARD && cardId != null
                ? RedeemProblems.unknownCard(cardId)
                : RedeemProblems.answer(reason);
    }

    private RedemptionOutcome outcome(
            RedemptionId id, String customerId, Wished wished, Instant now) {
        String cardId = wished.cardId();
        return cardId == null
                ? redeem.redeem(id, customerId, requireNonNull(wished.rewardId()), now)
                : exchange.exchange(id, customerId, cardId, now);
    }

    AdminAnswer show(AdminInput input, OutcomeLog log) {
        String shopId = input.shopId();
        RedemptionId id = RedeemDraft.id(input, "redemptionId");
        AccountId customer = new AccountId(shopId, input.pathId(MemberDoor.CUSTOMER));
        if (redemptions.find(id).filter(found -> isOf(customer, found)).isEmpty()) {
            return RedeemProblems.answer(RedemptionRefusal.UNKNOWN_REDEMPTION);
        }
        Redemption found = advanced(id, input.request().at(), log);
        return answer(shown(200, found), found);
    }

    /** Lists what a customer has redeemed of late, as it stands: nobody is asked. */
    AdminAnswer list(AdminInput input) {
        AccountId customer = new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
        return AdminAnswer.of(
                HttpResponse.json(
                        200, RedemptionView.write(find.ofCustomer(customer, MOST_SHOWN))));
    }

    /** Customers who were merged are one. */
    private boolean isOf(AccountId customer, Redemption redemption) {
        return redemption.account().equals(customer)
                || ledger.account(redemption.account()).id().equals(ledger.account(customer).id());
    }

    private Redemption advanced(RedemptionId id, Instant now, OutcomeLog log) {
        Advance done = advance.advance(id, now);
        TroubleLines.write(log, metrics, done);
        settleSoon.see(done.redemption(), now, log);
        return done.redemption();
    }

    private static int status(Redemption redemption) {
        return switch (redemption.state()) {
            case ACTIVE, CAPTURED -> 201;
            case RESERVED, CODE_REQUESTED -> 202;
            case EXPIRING, RELEASED -> 200;
        };
    }

    private static HttpResponse shown(int status, Redemption redemption) {
        return HttpResponse.json(status, RedemptionView.write(redemption));
    }

    private static AdminAnswer answer(HttpResponse response, Redemption redemption) {
        return new AdminAnswer(
                response,
                line ->
                        line.with(LogKey.ENTRY, "redemption/" + redemption.id().id())
                                .with(LogKey.OUTCOME, redemption.state())
                                .with(LogKey.POINTS, redemption.what().points()));
    }
}
