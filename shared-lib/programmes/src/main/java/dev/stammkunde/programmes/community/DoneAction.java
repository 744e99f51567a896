package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An action that a shop reported, and what became of it.
 *
 * @param report of the customer by the name under which it is kept
 * @param terms by which it was decided; a later version of its document changes nothing about it
 * @param reportedAt when it was decided first
 * @param purchase whether the customer had bought what it is about, as far as that was looked at
 * @param known of the order, from the report on; nothing where no order was looked at
 * @param counted what it counts for while it does
 * @param progress how far it has come
 * @param version 1, 2, … without gaps
 */
public record DoneAction(
        ActionReport report,
        Terms terms,
        Instant reportedAt,
        PurchaseCheck purchase,
        KnownOrder<ReportedPurchase> known,
        List<ActionTally> counted,
        Progress progress,
        long version) {

    public DoneAction {
        counted = List.copyOf(counted);
    }

    /** What the document said. */
    public record Terms(int version, ActionKind kind, long points, AfterRefund afterRefund) {}

    /**
     * How far it has come.
     *
     * @param reason why it brings nothing; absent where it does, or may
     * @param settled whether the points are booked or taken back that it stands for
     * @param review what somebody of the team said; absent where nobody did
     */
    public record Progress(
            ActionState state,
            @Nullable ActionReason reason,
            boolean settled,
            @Nullable Review review) {

        Progress(ActionState state, @Nullable ActionReason reason) {
            this(state, reason, state != ActionState.PAID, null);
        }
    }

    /** What somebody of the team said. */
    public record Review(boolean approved, String reason, String person, Instant at) {}

    public ActionId id() {
        return report.id();
    }

    public AccountId holder() {
        return report.customer();
    }

    public ActionState state() {
        return progress.state();
    }

    /** Returns the next version, as paid: the points are still to be booked. */
    DoneAction paid(@Nullable Review review) {
        return with(new Progress(ActionState.PAID, null, false, review));
    }

    /** Returns the next version, without what it would bring, or has brought. */
    DoneAction lost(ActionReason reason, @Nullable Review review) {
        boolean wasPaid = state() == ActionState.PAID;
        Review said = review == null ? progress.review() : review;
        return with(
                wasPaid
                        ? new Progress(ActionState.TAKEN_BACK, reason, false, said)
                        : new Progress(ActionState.REJECTED, reason, true, said));
    }

    /** Returns this without what it has brought, in the version that knows why. */
    DoneAction lostAtOnce(ActionReason reason) {
        DoneAction lost = lost(reason, null);
        return new DoneAction(
                report, terms, reportedAt, purchase, known, counted, lost.progress(), version);
    }

    /** Returns the next version, whose points are booked as it stands. */
    DoneAction settled() {
        return with(new Progress(state(), progress.reason(), true, progress.review()));
    }

    /** Returns the next version that knows more of the order. */
    DoneAction knowing(KnownOrder<ReportedPurchase> more) {
        return new DoneAction(
                report, terms, reportedAt, purchase, more, counted, progress, version + 1);
    }

    private DoneAction with(Progress next) {
        return new DoneAction(
                report, terms, reportedAt, purchase, known, counted, next, version + 1);
    }
}
