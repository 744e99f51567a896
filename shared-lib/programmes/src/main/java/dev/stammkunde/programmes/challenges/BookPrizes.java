package dev.stammkunde.programmes.challenges;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.GivePoints.Present;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.programmes.TakePoints;
import dev.stammkunde.programmes.TakePoints.Taking;

import java.time.Instant;

/**
 * Books what prizes stand for: the points of one that is paid, and their going back. Each is booked
 * once by its business key, so that it may stop at any call, and two may do it at once.
 */
final class BookPrizes {

    /** Customers read it in their accounts, in whichever of both languages. */
    private static final String REFUNDED =
            "Challenge nach einer Rückgabe nicht mehr geschafft / Challenge no longer completed"
                    + " after a return";

    private final Challenges challenges;
    private final ChallengeNeeds needs;
    private final GivePoints give;
    private final TakePoints take;

    BookPrizes(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
        this.give = new GivePoints(needs.ledger(), needs.programmesAsOf());
        this.take = new TakePoints(needs.ledger(), needs.programmesAsOf(), needs.beforeRetry());
    }

    /**
     * Books what is not booked yet.
     *
     * @return what the customer has then; where others changed it meanwhile, as they have left it
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    TakingPart book(TakingPart held, Instant now) {
        if (held.isSettled()) {
            return held;
        }
        held.prizes().stream()
                .filter(prize -> !prize.settled())
                .forEach(prize -> book(held.id(), prize, now));
        TakingPart booked =
                held.with(held.prizes().stream().map(ChallengePrize::booked).toList()).next();
        return challenges.save(ChallengeChange.of(booked)) == SaveResult.SAVED
                ? booked
                : challenges.find(held.id()).orElse(booked);
    }

    private void book(ParticipantId id, ChallengePrize prize, Instant now) {
        switch (prize.state()) {
            case PAID -> give.give(present(id, prize), GiftReason.CHALLENGE, now);
            case TAKEN_BACK -> takeBack(id, prize, now);
            case HELD, NO_PLACE -> {}
        }
    }

    private static Present present(ParticipantId id, ChallengePrize prize) {
        return new Present(
                new CustomerId(id.challenge().shopId(), prize.customerId()),
                by(id),
                Integer.toString(prize.number()),
                prize.points());
    }

    private static String by(ParticipantId id) {
        return "challenge:" + id.challenge().id();
    }

    /** As many as were given: the account's own rules may have given others. */
    private void takeBack(ParticipantId id, ChallengePrize prize, Instant now) {
        AccountId account = new AccountId(id.challenge().shopId(), prize.customerId());
        String number = Integer.toString(prize.number());
        needs.ledger()
                .standing(account, BookingKey.gift(prize.customerId(), by(id), number))
                .booked()
                .ifPresent(
                        gift ->
                                take.take(
                                        new Taking(
                                                account,
                                                "%s/%s/%s"
                                                        .formatted(
                                                                by(id), prize.customerId(), number),
                                                gift.points(),
                                                REFUNDED),
                                        now));
    }
}
