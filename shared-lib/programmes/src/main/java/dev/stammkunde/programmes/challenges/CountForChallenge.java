package dev.stammkunde.programmes.challenges;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChangeTakingPart.Counted;
import dev.stammkunde.programmes.challenges.FindTakingPart.Found;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Counts an order for a challenge, by all that is known of it. */
final class CountForChallenge {

    private final ChallengeNeeds needs;
    private final Challenges challenges;
    private final FindTakingPart find;
    private final ChangeTakingPart change;

    CountForChallenge(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
        this.find = new FindTakingPart(challenges, needs.ledger());
        this.change = new ChangeTakingPart(needs);
    }

    /** What an attempt came to; absent where the order counts for nobody. */
    private record Attempt(@Nullable TakingPart after) {}

    /**
     * An order as it is heard now.
     *
     * @param challenge its newest version
     * @param kept as it was, in version 0 where nothing is kept
     * @param known all that is known of it by now
     */
    private record Heard(
            Scheme<ChallengeDraft> challenge,
            Scheme<ChallengeDraft> by,
            ChallengeOrder kept,
            KnownOrder<ChallengePurchase> known,
            Instant now) {}

    /**
     * Counts it.
     *
     * @return what its customer has then; empty where it counts for nobody
     * @throws IllegalStateException if others were always faster: to be heard again
     */
    Optional<TakingPart> count(
            ShopEvent event, Scheme<ChallengeDraft> challenge, String orderId, Instant now) {
        Attempt last =
                new Attempts(needs.beforeRetry())
                        .get(() -> tryTo(heard(event, challenge, orderId, now)));
        return Optional.ofNullable(last.after());
    }

    /**
     * Counts an order anew where the ledger knows of something newer: a refund may have been heard
     * here before its order, and by the ledger after it.
     *
     * @throws IllegalStateException if others were always faster: to be done again
     */
    void recall(Scheme<ChallengeDraft> challenge, String orderId, Instant now) {
        new Attempts(needs.beforeRetry())
                .get(
                        () ->
                                findKept(challenge, orderId)
                                        .flatMap(kept -> findNewer(challenge, kept, now))
                                        .map(this::tryTo)
                                        .orElseGet(() -> Optional.of(new Attempt(null))));
    }

    private Optional<Heard> findNewer(
            Scheme<ChallengeDraft> challenge, ChallengeOrder kept, Instant now) {
        Scheme<ChallengeDraft> by = by(challenge, kept);
        KnownOrder<ChallengePurchase> told = told(by, kept.orderId());
        Optional<AsOf> before = kept.known().asOf();
        return told.asOf()
                .filter(asOf -> before.isEmpty() || asOf.compareTo(before.get()) > 0)
                .map(_ -> new Heard(challenge, by, kept, told, now));
    }

    private Optional<ChallengeOrder> findKept(Scheme<ChallengeDraft> challenge, String orderId) {
        return challenges.ofOrder(challenge.id().shopId(), orderId).stream()
                .filter(order -> order.challenge().equals(challenge.id()))
                .findFirst();
    }

    private Scheme<ChallengeDraft> by(Scheme<ChallengeDraft> challenge, ChallengeOrder kept) {
        return kept.by() == challenge.version()
                ? challenge
                : needs.documents().findVersion(challenge.id(), kept.by()).orElseThrow();
    }

    private KnownOrder<ChallengePurchase> told(Scheme<ChallengeDraft> by, String orderId) {
        KnownOrder<Order> told =
                needs.ledger().order(by.id().shopId(), orderId, null).order().known();
        return told.keeping(order -> ChallengePurchase.of(order, by.draft().goods()));
    }

    private Heard heard(
            ShopEvent event, Scheme<ChallengeDraft> challenge, String orderId, Instant now) {
        ChallengeOrder kept =
                findKept(challenge, orderId).orElseGet(() -> recalled(challenge, orderId));
        Scheme<ChallengeDraft> by = by(challenge, kept);
        OrderReport<ChallengePurchase> report =
                OrderReport.of(
                                event,
                                (Order order) -> ChallengePurchase.of(order, by.draft().goods()))
                        .orElseThrow();
        return new Heard(challenge, by, kept, kept.known().hear(report), now);
    }

    /** What the ledger knows of an order whose own report was not heard here. */
    private ChallengeOrder recalled(Scheme<ChallengeDraft> challenge, String orderId) {
        return new ChallengeOrder(
                challenge.id(), orderId, challenge.version(), null, 0, told(challenge, orderId), 0);
    }

    private Optional<Attempt> tryTo(Heard heard) {
        Optional<AccountId> holder = findHolder(heard);
        String before = heard.kept().customerId();
        if (before != null && !holder.equals(Optional.of(nameNow(heard, before)))) {
            return takeFrom(nameNow(heard, before), heard);
        }
        if (holder.isPresent()) {
            return count(find.find(heard.challenge().id(), holder.get()), heard);
        }
        return keepWithout(heard);
    }

    private Optional<AccountId> findHolder(Heard heard) {
        return heard.known()
                .newest()
                .flatMap(order -> Optional.ofNullable(order.customerId()))
                .map(id -> nameNow(heard, id));
    }

    private AccountId nameNow(Heard heard, String customerId) {
        return needs.ledger()
                .account(new AccountId(heard.challenge().id().shopId(), customerId))
                .id();
    }

    /** It is another customer's by now: the next attempt counts it for them. */
    private Optional<Attempt> takeFrom(AccountId before, Heard heard) {
        Found found = find.find(heard.challenge().id(), before);
        ChallengeOrder kept = heard.kept();
        if (change.isSettled(found, heard.now())) {
            change.change(
                    heard.challenge(),
                    found,
                    found.whole().without(kept.orderId()),
                    new Counted(kept.counting(null, 0), heard.by(), -kept.amount()),
                    heard.now());
        }
        return Optional.empty();
    }

    /** An order of nobody, such as a guest. */
    private Optional<Attempt> keepWithout(Heard heard) {
        ChallengeOrder after = heard.kept().knowing(heard.known());
        if (heard.kept().version() == 0 || after.equals(heard.kept())) {
            return Optional.of(new Attempt(null));
        }
        return change.keep(after) ? Optional.of(new Attempt(null)) : Optional.empty();
    }

    private Optional<Attempt> count(Found found, Heard heard) {
        ChallengeOrder kept = heard.kept();
        TakingPart whole = found.whole();
        Optional<OrderShare> share =
                CountShare.find(heard.by(), heard.known())
                        .filter(some -> isChallenged(heard.by().draft(), whole, some));
        if (share.isEmpty() && kept.version() == 0) {
            return Optional.of(new Attempt(null));
        }
        if (found.isNew() && isErased(whole)) {
            return Optional.of(new Attempt(null));
        }
        if (!change.isSettled(found, heard.now())) {
            return Optional.empty();
        }
        TakingPart next = whole.with(kept.orderId(), share);
        OrderShare counts = next.shares().get(kept.orderId());
        if (counts == null && kept.version() == 0) {
            return Optional.of(new Attempt(null));
        }
        long amount = counts == null ? 0 : counts.amount();
        ChallengeOrder after =
                kept.knowing(heard.known()).counting(whole.id().customerId(), amount);
        @Nullable Counted counted =
                kept.version() > 0 && after.equals(kept)
                        ? null
                        : new Counted(after, heard.by(), amount - kept.amount());
        return change.change(heard.challenge(), found, next, counted, heard.now())
                .map(Attempt::new);
    }

    private static boolean isChallenged(ChallengeDraft by, TakingPart whole, OrderShare share) {
        return !by.needsSignUp() || whole.isSignedUp(share.paidAt());
    }

    private boolean isErased(TakingPart whole) {
        CustomerId id = new CustomerId(whole.id().challenge().shopId(), whole.id().customerId());
        return needs.customers()
                .find(id)
                .filter(found -> found.customer() instanceof Customer.Erased)
                .isPresent();
    }
}
