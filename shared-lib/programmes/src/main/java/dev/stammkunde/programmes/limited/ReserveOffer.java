package dev.stammkunde.programmes.limited;

import static dev.stammkunde.programmes.limited.ClaimOutcome.refused;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.KeyedId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.limited.ClaimOutcome.ClaimRefusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Keeps a piece of an offer for a customer, for as long as the offer says. One transaction writes
 * the claim and counts its piece, on condition that there is one and that the offer is as it was
 * read.
 *
 * <p>It may stop at any call: nothing or all is written, and the same request finds what was. The
 * same wish again, under whatever key, is answered with the hold as it stands, and does not make it
 * longer.
 */
public final class ReserveOffer {

    /**
     * What it needs.
     *
     * @param ledger knows which customers were joined
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            Schemes<LimitedOfferDraft> offers,
            Claims claims,
            PointsLedger ledger,
            MayClaimEarly early,
            IntConsumer beforeRetry) {}

    private final Needs needs;
    private final OfferStock stock;
    private final Opening opening;
    private final Attempts attempts;

    public ReserveOffer(Needs needs) {
        this.needs = needs;
        this.stock = new OfferStock(needs.claims());
        this.opening = new Opening(needs.early());
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * A wish.
     *
     * @param customer as the caller names them
     * @param key that the caller chose, so that a repeat is known
     */
    public record Wish(AccountId customer, String offerId, String key) {

        String keyed() {
            return KeyedId.of(customer.shopId(), key);
        }
    }

    /** Keeps a piece. */
    public ClaimOutcome reserve(Wish wish, Instant now) {
        return attempts.until(() -> tryTo(wish, now)).orElseGet(() -> refused(ClaimRefusal.BUSY));
    }

    private Optional<ClaimOutcome> tryTo(Wish wish, Instant now) {
        Optional<Scheme<LimitedOfferDraft>> found =
                OfferIds.find(needs.offers(), wish.customer().shopId(), wish.offerId());
        if (found.isEmpty()) {
            return Optional.of(refused(ClaimRefusal.UNKNOWN_OFFER));
        }
        Scheme<LimitedOfferDraft> offer = found.get();
        CustomerClaims customer =
                CustomerClaims.of(wish.customer(), offer.id(), needs.ledger(), needs.claims());
        Optional<ClaimOutcome> settled =
                before(wish, offer, customer, now).or(() -> obstacle(offer, customer, now));
        return settled.isPresent() ? settled : take(wish, offer, customer, now);
    }

    /** What a claim says that there was before. */
    private static Optional<ClaimOutcome> before(
            Wish wish, Scheme<LimitedOfferDraft> offer, CustomerClaims customer, Instant now) {
        Optional<Claim> bought = customer.inState(ClaimState.BOUGHT, now);
        if (bought.isPresent()) {
            return Optional.of(
                    bought.get().key().equals(wish.keyed())
                            ? new ClaimOutcome.Done(bought.get(), offer, true)
                            : refused(ClaimRefusal.HAD_BEFORE));
        }
        Optional<Claim> held = customer.inState(ClaimState.RESERVED, now);
        if (held.isPresent()) {
            return Optional.of(new ClaimOutcome.Done(held.get(), offer, true));
        }
        boolean isOldKey =
                customer.own().filter(claim -> claim.key().equals(wish.keyed())).isPresent();
        if (isOldKey) {
            return Optional.of(refused(ClaimRefusal.HOLD_OVER));
        }
        boolean isBack = customer.inState(ClaimState.RETURNED, now).isPresent();
        return isBack && !offer.draft().afterReturn().mayBuyAgain()
                ? Optional.of(refused(ClaimRefusal.HAD_BEFORE))
                : Optional.empty();
    }

    private Optional<ClaimOutcome> obstacle(
            Scheme<LimitedOfferDraft> offer, CustomerClaims customer, Instant now) {
        if (offer.state() != DocumentState.ACTIVE) {
            return Optional.of(refused(ClaimRefusal.NOT_OFFERED));
        }
        if (offer.draft().window().isOver(now)) {
            return Optional.of(refused(ClaimRefusal.OVER));
        }
        Instant opensAt = opening.opensAt(offer, customer.holder().account(), now);
        return now.isBefore(opensAt)
                ? Optional.of(new ClaimOutcome.Refused(ClaimRefusal.TOO_EARLY, opensAt))
                : Optional.empty();
    }

    private Optional<ClaimOutcome> take(
            Wish wish, Scheme<LimitedOfferDraft> offer, CustomerClaims customer, Instant now) {
        Optional<Claim> own = customer.own();
        if (own.filter(Claim::keepsPiece).isPresent()) {
            // A hold of their own that is over: its piece is anybody's.
            stock.lapse(customer.holder(), now);
            return Optional.empty();
        }
        return switch (stock.room(offer, 1, wish.keyed(), now)) {
            case NONE -> Optional.of(refused(ClaimRefusal.SOLD_OUT));
            case LOOK_AGAIN -> Optional.empty();
            case FREE -> {
                Claim claim = claim(wish, offer, customer, now);
                ClaimWrite write =
                        ClaimWrite.of(
                                new ClaimWrite.Change(own.orElse(null), claim),
                                OfferCount.taking(1),
                                within(offer));
                yield needs.claims().write(write) == SaveResult.SAVED
                        ? Optional.of(new ClaimOutcome.Done(claim, offer, false))
                        : Optional.empty();
            }
        };
    }

    static ClaimWrite.Within within(Scheme<LimitedOfferDraft> offer) {
        return new ClaimWrite.Within(offer.version(), offer.draft().stock());
    }

    private static Claim claim(
            Wish wish, Scheme<LimitedOfferDraft> offer, CustomerClaims customer, Instant now) {
        return new Claim(
                customer.holder(),
                offer.version(),
                offer.draft().price(),
                wish.keyed(),
                ClaimState.RESERVED,
                now,
                now.plus(Duration.ofMinutes(offer.draft().holdMinutes())),
                null,
                customer.own().map(Claim::version).orElse(0L) + 1);
    }
}
