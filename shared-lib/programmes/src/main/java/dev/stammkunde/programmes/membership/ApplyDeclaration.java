package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the membership that a declaration is about, and lets it count there as of its receipt.
 *
 * <p>It is done after the declaration was answered and by somebody else, so that neither the answer
 * nor its time tells a stranger whether there is a contract. What is not clear stays with people:
 * its case is open in any event, since the shop has to end what it bills.
 */
public final class ApplyDeclaration {

    /** What it came to. */
    public sealed interface Outcome {

        /** Returns what is kept of it with the declaration. */
        Settled settled();

        /** It counts, from its receipt on; of a repeat, it did before. */
        record Applied(MembershipId membership, boolean isNews) implements Outcome {
            @Override
            public Settled settled() {
                return new Settled(Settled.Kind.APPLIED, membership.plan().id());
            }
        }

        /** People must decide. */
        record ForPeople(Doubt doubt) implements Outcome {
            @Override
            public Settled settled() {
                return new Settled(doubt.kind(), null);
            }
        }
    }

    /** Why people must decide. */
    public enum Doubt {
        SAYS_NOTHING(Settled.Kind.SAYS_NOTHING),
        NO_CONTRACT(Settled.Kind.NO_CONTRACT),
        MORE_THAN_ONE(Settled.Kind.MORE_THAN_ONE),
        LATER_DAY(Settled.Kind.LATER_DAY),
        TOO_LATE(Settled.Kind.TOO_LATE),
        WITHDRAWN_BEFORE(Settled.Kind.WITHDRAWN_BEFORE);

        private final Settled.Kind kind;

        Doubt(Settled.Kind kind) {
            this.kind = kind;
        }

        Settled.Kind kind() {
            return kind;
        }
    }

    private final Function<EmailKey, List<CustomerId>> customersWith;
    private final CustomerMemberships memberships;
    private final SayOfMembership say;

    /**
     * Wires the use case.
     *
     * @param customersWith whose address one is today
     */
    public ApplyDeclaration(
            Function<EmailKey, List<CustomerId>> customersWith,
            Memberships memberships,
            PointsLedger ledger,
            SayOfMembership say) {
        this.customersWith = customersWith;
        this.memberships = new CustomerMemberships(memberships, ledger);
        this.say = say;
    }

    /**
     * Applies a declaration. The same again changes nothing, also where people have lifted it.
     *
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public Outcome apply(Declaration declaration, Instant now) {
        if (declaration.said().email().isBlank()) {
            return new Outcome.ForPeople(Doubt.SAYS_NOTHING);
        }
        List<NamedMembership> named = named(declaration);
        if (named.isEmpty() && isWithdrawnBefore(declaration)) {
            return new Outcome.ForPeople(Doubt.WITHDRAWN_BEFORE);
        }
        if (named.size() != 1) {
            return new Outcome.ForPeople(named.isEmpty() ? Doubt.NO_CONTRACT : Doubt.MORE_THAN_ONE);
        }
        NamedMembership one = named.getFirst();
        Optional<Doubt> doubt =
                isKnown(one, declaration) ? Optional.empty() : findDoubt(declaration, one);
        if (doubt.isPresent()) {
            return new Outcome.ForPeople(doubt.get());
        }
        MembershipId id = one.membership().id();
        boolean isNews = say.say(id.account(), id.plan(), notice(declaration, one), now);
        return new Outcome.Applied(id, isNews);
    }

    /** Memberships that were on when it came, or that it has ended already. */
    private List<NamedMembership> named(Declaration declaration) {
        return all(declaration).stream()
                .filter(it -> it.isOn(declaration.receivedAt()) || isKnown(it, declaration))
                .toList();
    }

    private List<NamedMembership> all(Declaration declaration) {
        List<NamedMembership> named = new ArrayList<>();
        for (CustomerId customer : customersWith.apply(declaration.address())) {
            for (Membership one : memberships.of(new AccountId(customer.shopId(), customer.id()))) {
                NamedMembership.find(one, declaration.said().contract())
                        .filter(it -> !named.contains(it))
                        .ifPresent(named::add);
            }
        }
        return named;
    }

    /** Whether nothing is on that it could withdraw from, since it was done before. */
    private boolean isWithdrawnBefore(Declaration declaration) {
        return declaration.said().kind() == DeclarationKind.WITHDRAWAL
                && all(declaration).stream()
                        .anyMatch(it -> it.isWithdrawn(declaration.receivedAt()));
    }

    private static boolean isKnown(NamedMembership one, Declaration declaration) {
        return one.membership().notices().containsKey(noticeId(declaration));
    }

    private static Optional<Doubt> findDoubt(Declaration declaration, NamedMembership one) {
        return switch (declaration.said().kind()) {
            case WITHDRAWAL -> findDoubt(one, declaration.receivedAt());
            case ORDINARY_CANCELLATION, EXTRAORDINARY_CANCELLATION ->
                    declaration
                            .said()
                            .findDay()
                            .filter(day -> one.isAfterEnd(day, declaration.receivedAt()))
                            .map(_ -> Doubt.LATER_DAY);
        };
    }

    private static Optional<Doubt> findDoubt(NamedMembership one, Instant at) {
        if (one.isWithdrawn(at)) {
            return Optional.of(Doubt.WITHDRAWN_BEFORE);
        }
        return one.mayBeWithdrawn(at) ? Optional.empty() : Optional.of(Doubt.TOO_LATE);
    }

    /** An extraordinary one ends at least as an ordinary one does; people judge its reason. */
    private static MembershipNotice notice(Declaration declaration, NamedMembership one) {
        NoticeKind kind =
                switch (declaration.said().kind()) {
                    case ORDINARY_CANCELLATION, EXTRAORDINARY_CANCELLATION ->
                            NoticeKind.CANCELLATION;
                    case WITHDRAWAL -> NoticeKind.WITHDRAWAL;
                };
        return new MembershipNotice(
                noticeId(declaration),
                kind,
                declaration.receivedAt(),
                kind == NoticeKind.WITHDRAWAL ? one.withdrawn(declaration.receivedAt()) : null,
                false);
    }

    static String noticeId(Declaration declaration) {
        return "declaration/" + declaration.id().id();
    }
}
