package dev.stammkunde.programmes.membership;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody of the team writes down that a customer cancelled or withdrew, ends a membership, or
 * lifts what does not count. Who did it is written in the same transaction. Exactly once for each
 * name of a notice.
 */
public final class EndMembership {

    /** The kind of what is done, in the audit. */
    public static final String KIND = "membership";

    private final CustomerMemberships memberships;
    private final SayOfMembership say;

    public EndMembership(Memberships memberships, PointsLedger ledger, SayOfMembership say) {
        this.memberships = new CustomerMemberships(memberships, ledger);
        this.say = say;
    }

    /** What it came to. */
    public enum Outcome {
        DONE,
        /** The same was said before, and is not said again. */
        REPEATED,
        /** The customer never had such a membership. */
        UNKNOWN,
        /** There is nothing that could end: at that moment it was none, or has no such order. */
        NOT_ON,
        /** It is too late to withdraw. */
        TOO_LATE,
        /** What is meant was withdrawn from before. */
        WITHDRAWN_BEFORE,
        /** This name said something else before. */
        SAID_OTHERWISE
    }

    /**
     * Says it.
     *
     * @param notice whose time is that of receipt, not after now
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public Outcome say(
            AccountId customer, DocumentId plan, MembershipNotice notice, Acting acting) {
        Optional<Membership> found = find(customer, plan);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        MembershipNotice before = found.get().notices().get(notice.id());
        if (before != null) {
            say.sayAgain(customer, plan, acting.at());
            return isSame(before, notice) ? Outcome.REPEATED : Outcome.SAID_OTHERWISE;
        }
        NamedMembership named = new NamedMembership(found.get(), notice.orderId());
        Outcome doubt = doubt(named, notice);
        if (doubt != Outcome.DONE) {
            return doubt;
        }
        MembershipNotice said = meaning(notice, named);
        AuditEntry audit =
                audit(verb(notice.kind()), customer, plan, acting)
                        .with("at", null, notice.at())
                        .with("orderId", null, said.orderId())
                        .with("reason", null, notice.reason());
        say.say(new SayOfMembership.Said(customer, plan, said, audit), acting.at());
        return Outcome.DONE;
    }

    private static Outcome doubt(NamedMembership named, MembershipNotice notice) {
        String orderId = notice.orderId();
        if (orderId != null && named.membership().find(orderId).isEmpty()) {
            return Outcome.NOT_ON;
        }
        return switch (notice.kind()) {
            case WITHDRAWAL -> doubt(named, notice.at());
            case CANCELLATION, END_BY_SHOP ->
                    named.isOn(notice.at()) ? Outcome.DONE : Outcome.NOT_ON;
        };
    }

    private static Outcome doubt(NamedMembership named, Instant withdrawnAt) {
        if (named.isWithdrawn(withdrawnAt)) {
            return Outcome.WITHDRAWN_BEFORE;
        }
        return named.mayBeWithdrawn(withdrawnAt) ? Outcome.DONE : Outcome.TOO_LATE;
    }

    private static MembershipNotice meaning(MembershipNotice notice, NamedMembership named) {
        return notice.kind() == NoticeKind.WITHDRAWAL
                ? new MembershipNotice(
                        notice.id(),
                        notice.kind(),
                        notice.at(),
                        named.withdrawn(notice.at()),
                        notice.isLifted(),
                        notice.reason())
                : notice;
    }

    /**
     * A time that nobody chose, and the order that none was named for, are of the first request.
     */
    private static boolean isSame(MembershipNotice before, MembershipNotice notice) {
        boolean isOfFirst = notice.kind() == NoticeKind.WITHDRAWAL && notice.orderId() == null;
        return before.kind() == notice.kind()
                && (isOfFirst || Objects.equals(before.orderId(), notice.orderId()))
                && (before.isLifted() || Objects.equals(before.reason(), notice.reason()));
    }

    private static String verb(NoticeKind kind) {
        return switch (kind) {
            case CANCELLATION -> "cancel";
            case WITHDRAWAL -> "withdraw";
            case END_BY_SHOP -> "end";
        };
    }

    /**
     * Lifts a notice: what it ended is as if it had never been said. It stays lifted.
     *
     * @throws IllegalStateException if others were always faster: to do it again is safe
     */
    public Outcome lift(Lift lift, Acting acting) {
        Optional<MembershipNotice> found =
                find(lift.customer(), lift.plan())
                        .map(membership -> membership.notices().get(lift.noticeId()));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().isLifted()) {
            say.sayAgain(lift.customer(), lift.plan(), acting.at());
            return Outcome.REPEATED;
        }
        MembershipNotice notice = found.get();
        MembershipNotice lifted =
                new MembershipNotice(
                        notice.id(),
                        notice.kind(),
                        notice.at(),
                        notice.orderId(),
                        false,
                        lift.reason());
        AuditEntry audit =
                audit("lift", lift.customer(), lift.plan(), acting)
                        .with("notice", notice.kind(), null)
                        .with("reason", notice.reason(), lift.reason());
        say.lift(
                new SayOfMembership.Said(lift.customer(), lift.plan(), lifted, audit), acting.at());
        return Outcome.DONE;
    }

    /** What shall not count, and why. */
    public record Lift(AccountId customer, DocumentId plan, String noticeId, String reason) {}

    private Optional<Membership> find(AccountId customer, DocumentId plan) {
        return memberships.of(customer).stream()
                .filter(one -> one.id().plan().equals(plan))
                .findFirst();
    }

    private static AuditEntry audit(
            String verb, AccountId customer, DocumentId plan, Acting acting) {
        return acting.did(
                customer.shopId(), new Deed(verb, KIND, plan.id() + '/' + customer.customerId()));
    }
}
