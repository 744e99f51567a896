package dev.stammkunde.programmes.vip;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lets people say who is a VIP, who looks after them, and who is none any more. Who did it is
 * written in the same transaction. The same again changes nothing and is written once.
 */
public final class ChangeVip {

    private final Vips vips;
    private final Attempts attempts;

    /** Wires the use case. */
    public ChangeVip(Vips vips, Attempts attempts) {
        this.vips = vips;
        this.attempts = attempts;
    }

    /**
     * What somebody wants.
     *
     * @param until when it ends; absent where somebody has to take it away
     */
    public record Wish(String owner, String reason, @Nullable Instant until) {}

    /**
     * Makes somebody a VIP, or says something else of one.
     *
     * @return nothing where others were always faster
     */
    public Optional<Vip> say(CustomerId customer, Wish wish, Acting acting) {
        return attempts.until(() -> findSaid(customer, wish, acting));
    }

    private Optional<Vip> findSaid(CustomerId customer, Wish wish, Acting acting) {
        Vips.Kept kept = vips.find(customer).orElse(null);
        Vip before = kept == null || !kept.vip().isAt(acting.at()) ? null : kept.vip();
        Vip ofOwner = before != null && before.owner().equals(wish.owner()) ? before : null;
        Vip after =
                new Vip(
                        customer,
                        VipSource.MANUAL,
                        wish.owner(),
                        wish.reason(),
                        before == null ? acting.at() : before.since(),
                        wish.until(),
                        // A new owner hears of it anew.
                        ofOwner == null ? Set.of() : ofOwner.signs());
        if (after.equals(before)) {
            return Optional.of(after);
        }
        return saved(
                new Vips.Change(
                        customer,
                        kept,
                        after,
                        ofOwner == null
                                ? VipTurn.of(VipTurn.Kind.ENTERED, after, acting.at())
                                : null,
                        entry(customer, before == null ? "add" : "change", before, after, acting)),
                after);
    }

    /**
     * Takes it away. No rule makes them a VIP again until the rules have once not held, whoever had
     * made them one.
     *
     * @return whether the customer was one; nothing where others were always faster
     */
    public Optional<Boolean> remove(CustomerId customer, Acting acting) {
        return attempts.until(() -> findRemoved(customer, acting));
    }

    private Optional<Boolean> findRemoved(CustomerId customer, Acting acting) {
        Vips.Kept kept = vips.find(customer).orElse(null);
        if (kept == null || !kept.vip().isAt(acting.at())) {
            return Optional.of(false);
        }
        Vip before = kept.vip();
        Vip after =
                new Vip(
                        customer,
                        VipSource.REMOVED,
                        before.owner(),
                        before.reason(),
                        before.since(),
                        acting.at());
        return saved(
                new Vips.Change(
                        customer,
                        kept,
                        after,
                        VipTurn.of(VipTurn.Kind.LEFT, before.until(acting.at()), acting.at()),
                        entry(customer, "remove", before, null, acting)),
                true);
    }

    /** The reason may tell of a person and is not repeated. */
    private static AuditEntry entry(
            CustomerId customer,
            String verb,
            @Nullable Vip before,
            @Nullable Vip after,
            Acting acting) {
        return acting.did(customer.shopId(), new Deed(verb, "vip", customer.id()))
                .with(
                        "owner",
                        before == null ? null : before.owner(),
                        after == null ? null : after.owner())
                .with(
                        "until",
                        before == null ? null : before.until(),
                        after == null ? null : after.until());
    }

    private <T> Optional<T> saved(Vips.Change change, T outcome) {
        return vips.save(change) == SaveResult.SAVED
                ? Optional.of(Objects.requireNonNull(outcome))
                : Optional.empty();
    }
}
