package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows what came of one declaration about a contract: when it was received and confirmed, when it
 * was acted on, which membership it ended, and what is to be paid back. Changes nothing.
 */
public final class ShowDeclaration {

    private final Declarations declarations;
    private final Function<EmailKey, List<CustomerId>> customersWith;
    private final CustomerMemberships memberships;

    /**
     * Wires the use case.
     *
     * @param customersWith whose address one is today
     */
    public ShowDeclaration(
            Declarations declarations,
            Function<EmailKey, List<CustomerId>> customersWith,
            Memberships memberships,
            LedgerHistory ledger) {
        this.declarations = declarations;
        this.customersWith = customersWith;
        this.memberships = CustomerMemberships.reading(memberships, ledger);
    }

    /**
     * A declaration.
     *
     * @param listed with what it came to
     * @param effect on a membership; absent where it has none, or nobody can tell any more
     */
    public record Shown(Declarations.Listed listed, @Nullable Effect effect) {}

    /**
     * What it does to a membership.
     *
     * @param isLifted whether people found that it does not count
     */
    public record Effect(ShownMembership membership, boolean isLifted) {}

    /** Finds it. Of who was erased since, no membership is told. */
    public Optional<Shown> find(DeclarationId id, Instant now) {
        return declarations
                .findListed(id)
                .map(listed -> new Shown(listed, effect(listed.declaration(), now)));
    }

    private @Nullable Effect effect(Declaration declaration, Instant now) {
        if (declaration.said().email().isBlank()) {
            return null;
        }
        String noticeId = ApplyDeclaration.noticeId(declaration);
        return customersWith.apply(declaration.address()).stream()
                .map(customer -> new AccountId(customer.shopId(), customer.id()))
                .flatMap(account -> memberships.of(account).stream())
                .filter(one -> one.notices().containsKey(noticeId))
                .flatMap(one -> effect(one, noticeId, now).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Effect> effect(Membership one, String noticeId, Instant now) {
        return Optional.ofNullable(one.notices().get(noticeId))
                .flatMap(
                        notice ->
                                ShownMembership.find(one, now)
                                        .map(shown -> new Effect(shown, notice.isLifted())));
    }
}
