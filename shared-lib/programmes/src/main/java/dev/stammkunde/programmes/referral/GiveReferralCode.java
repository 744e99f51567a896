package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Gives customers the code by which they bring friends. */
public final class GiveReferralCode {

    private final ReferralNeeds needs;
    private final LongSupplier chance;

    /**
     * Makes the use case.
     *
     * @param chance chooses from 0 to below {@link ReferralCode#COUNT}, so that nobody can guess
     */
    public GiveReferralCode(ReferralNeeds needs, LongSupplier chance) {
        this.needs = needs;
        this.chance = chance;
    }

    /**
     * A customer's code, and how far their referrals have come.
     *
     * @param until the first instant at which it cannot be named; absent where it does not end
     */
    public record Given(
            ReferralCode code,
            Optional<Instant> until,
            Referrer referrer,
            long clicks,
            ReferralTerms terms) {}

    /**
     * Returns a customer's code, and gives one to who has none, or none that still can be named.
     *
     * @param member neither merged nor erased
     * @return empty where the shop has no referral programme in force
     */
    public Optional<Given> of(CustomerId member, Instant now) {
        Optional<Scheme<ReferralDraft>> programme = needs.programmes().findInForce(member.shopId());
        return programme.map(
                inForce ->
                        new Attempts(needs.beforeRetry())
                                .get(() -> tryToGive(member, inForce.draft(), now)));
    }

    private Optional<Given> tryToGive(CustomerId member, ReferralDraft draft, Instant now) {
        Referrer known = needs.referrals().referrer(member);
        ReferralCode code = known.code();
        Optional<Instant> until = until(known, draft);
        if (code != null && until.filter(end -> !now.isBefore(end)).isEmpty()) {
            long clicks = needs.referrals().clicks(member);
            return Optional.of(new Given(code, until, known, clicks, draft.terms()));
        }
        Referrer after = known.withCode(ReferralCode.choose(member.shopId(), chance), now);
        if (needs.referrals().give(after) != SaveResult.SAVED) {
            return Optional.empty();
        }
        return tryToGive(member, draft, now);
    }

    private static Optional<Instant> until(Referrer known, ReferralDraft draft) {
        Integer days = draft.codeDays();
        Instant since = known.codeAt();
        return days == null || since == null
                ? Optional.empty()
                : Optional.of(since.plus(Duration.ofDays(days)));
    }

    /**
     * Counts a click on a link, before anything is known of who clicks.
     *
     * @return what a friend is promised; empty where the code cannot be named
     */
    public Optional<ReferralTerms> click(String shopId, String typed, Instant now) {
        Optional<Scheme<ReferralDraft>> programme = needs.programmes().findInForce(shopId);
        Optional<CustomerId> holder =
                programme
                        .flatMap(_ -> ReferralCode.find(shopId, typed))
                        .flatMap(needs.referrals()::holderOf);
        Optional<Referrer> referrer =
                holder.map(needs.referrals()::referrer)
                        .filter(known -> known.code() != null)
                        .filter(
                                known ->
                                        until(known, programme.orElseThrow().draft())
                                                .filter(end -> !now.isBefore(end))
                                                .isEmpty());
        referrer.ifPresent(known -> needs.referrals().click(known.id()));
        return referrer.map(_ -> programme.orElseThrow().draft().terms());
    }
}
