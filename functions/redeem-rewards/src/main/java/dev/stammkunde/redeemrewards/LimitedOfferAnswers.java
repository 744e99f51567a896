package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.limited.BuyClaim;
import dev.stammkunde.programmes.limited.ClaimOutcome;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.limited.ShowLimitedOffers;
import dev.stammkunde.rewards.http.MemberDoor;

import java.time.Instant;

/** Answers what is left of limited offers, and wishes for a piece. */
final class LimitedOfferAnswers {

    /** An id of an order, and some room. */
    private static final int MOST_BYTES = 4_096;

    private final ReserveOffer reserve;
    private final BuyClaim buy;
    private final ShowLimitedOffers show;

    LimitedOfferAnswers(ReserveOffer.Needs needs) {
        this.reserve = new ReserveOffer(needs);
        this.buy =
                new BuyClaim(needs.offers(), needs.claims(), needs.ledger(), needs.beforeRetry());
        this.show =
                new ShowLimitedOffers(
                        needs.offers(), needs.claims(), needs.ledger(), needs.early());
    }

    AdminAnswer list(AdminInput input) {
        Instant now = input.request().at();
        return AdminAnswer.of(
                HttpResponse.json(
                        200, LimitedOfferJsonView.write(show.show(customer(input), now), now)));
    }

    /**
     * Keeps a piece.
     *
     * @param key what makes a repeat of the request one
     */
    AdminAnswer reserve(AdminInput input, String key) {
        Instant now = input.request().at();
        ReserveOffer.Wish wish = new ReserveOffer.Wish(customer(input), offerId(input), key);
        return answer(201, reserve.reserve(wish, now), now);
    }

    AdminAnswer buy(AdminInput input) {
        Instant now = input.request().at();
        String orderId = RedeemDraft.orderId(input.body(MOST_BYTES));
        return answer(200, buy.buy(customer(input), offerId(input), orderId, now), now);
    }

    AdminAnswer release(AdminInput input) {
        Instant now = input.request().at();
        return answer(200, buy.release(customer(input), offerId(input), now), now);
    }

    private static AccountId customer(AdminInput input) {
        return new AccountId(input.shopId(), input.pathId(MemberDoor.CUSTOMER));
    }

    private static String offerId(AdminInput input) {
        return input.request().pathParameter("offerId");
    }

    private AdminAnswer answer(int status, ClaimOutcome outcome, Instant now) {
        return switch (outcome) {
            case ClaimOutcome.Refused refused -> LimitedOfferProblems.answer(refused);
            case ClaimOutcome.Done(var claim, var offer, boolean isReplay) -> {
                HttpResponse response =
                        HttpResponse.json(
                                isReplay ? 200 : status,
                                LimitedOfferJsonView.write(show.view(offer, claim, now)));
                yield new AdminAnswer(
                        isReplay ? response.replayed() : response,
                        line ->
                                line.with(LogKey.ENTRY, "offer/" + offer.id().id())
                                        .with(LogKey.OUTCOME, claim.stateAt(now)));
            }
        };
    }
}
