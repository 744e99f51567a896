package dev.stammkunde.programmes.gatherings;

import static dev.stammkunde.programmes.gatherings.SignupOutcome.refused;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReason;
import dev.stammkunde.programmes.community.ActionReport;
import dev.stammkunde.programmes.community.Actions;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.ReportAction;
import dev.stammkunde.programmes.community.WithdrawAction;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets the team see who comes, give seats that were added, and say who came. Who said it is written
 * in the same transaction; the points of coming follow from a rewarded action, once.
 */
public final class RunGathering {

    /** The kind of what is done, in the audit. */
    public static final String KIND = "event";

    private final GatheringNeeds needs;
    private final MoveUp moveUp;
    private final Actions actions;
    private final ReportAction report;
    private final WithdrawAction withdraw;
    private final Attempts attempts;

    public RunGathering(GatheringNeeds needs, CommunityNeeds community) {
        this.needs = needs;
        this.moveUp = new MoveUp(needs.signups());
        this.actions = community.actions();
        this.report = new ReportAction(community);
        this.withdraw = new WithdrawAction(community);
        this.attempts = new Attempts(MoveUp.ATTEMPTS, needs.beforeRetry());
    }

    /**
     * Gives seats that are free to those who wait, such as after the capacity was raised.
     *
     * @return how many got one
     */
    public int moveUp(Scheme<GatheringDraft> event, Instant now) {
        int moved = 0;
        while (now.isBefore(event.draft().times().starts())) {
            Roster roster = needs.signups().roster(event.id()).by(event.draft());
            if (roster.free() == 0 || roster.waiting() == 0) {
                return moved;
            }
            moved += moveUp.one(roster) == SaveResult.SAVED ? 1 : 0;
        }
        return moved;
    }

    /**
     * Says whether somebody with a seat came. It can be said again, and otherwise.
     *
     * @throws RuntimeException if the store fails: to say it again is safe
     */
    public SignupOutcome mark(DocumentId id, String customerId, boolean attended, Acting acting) {
        Optional<Scheme<GatheringDraft>> event = needs.documents().find(id);
        if (event.isEmpty()) {
            return refused(SignupRefusal.UNKNOWN_EVENT);
        }
        if (acting.at().isBefore(event.get().draft().times().starts())) {
            return refused(SignupRefusal.NOT_STARTED);
        }
        AccountId holder = new AccountId(id.shopId(), customerId);
        SignupOutcome outcome =
                attempts.get(() -> tryToMark(event.get(), holder, attended, acting));
        if (outcome instanceof SignupOutcome.Done) {
            reward(event.get(), holder, attended, acting.at());
        }
        return outcome;
    }

    private Optional<SignupOutcome> tryToMark(
            Scheme<GatheringDraft> event, AccountId holder, boolean attended, Acting acting) {
        Optional<Signup> found = needs.signups().find(event.id(), holder);
        if (found.isEmpty()) {
            return Optional.of(refused(SignupRefusal.NOT_SIGNED_UP));
        }
        if (!found.get().state().hasSeat()) {
            return Optional.of(refused(SignupRefusal.NO_SEAT));
        }
        SignupState next = attended ? SignupState.ATTENDED : SignupState.ABSENT;
        if (found.get().state() == next) {
            return Optional.of(new SignupOutcome.Done(found.get(), event, true));
        }
        Signup after = found.get().in(next);
        AuditEntry audit =
                acting.did(
                                event.id().shopId(),
                                new Deed(attended ? "attended" : "absent", KIND, event.id().id()))
                        .with("number", null, after.number());
        Roster roster = needs.signups().roster(event.id()).by(event.draft());
        return needs.signups().save(roster.next(0, 0, 0), List.of(after), audit) == SaveResult.SAVED
                ? Optional.of(new SignupOutcome.Done(after, event, false))
                : Optional.empty();
    }

    /** By an id that follows from event and customer, so that it counts once at a time. */
    private void reward(
            Scheme<GatheringDraft> event, AccountId holder, boolean attended, Instant now) {
        String action = event.draft().action();
        if (action == null) {
            return;
        }
        ActionId id = newest(event.id(), holder);
        if (attended) {
            report.report(
                    new ActionReport(
                            id, holder, action, ActionProof.NONE, event.draft().times().starts()),
                    now);
        } else {
            withdraw.withdraw(id, holder, now);
        }
    }

    /** What was withdrawn does not come back: after each correction it is an action of its own. */
    private ActionId newest(DocumentId event, AccountId holder) {
        String first = "event:" + event.id() + ':' + holder.customerId();
        ActionId id = new ActionId(holder.shopId(), first);
        for (int corrected = 1; isWithdrawn(id); corrected++) {
            id = new ActionId(holder.shopId(), first + ':' + corrected);
        }
        return id;
    }

    private boolean isWithdrawn(ActionId id) {
        return actions.find(id)
                .filter(action -> action.progress().reason() == ActionReason.WITHDRAWN)
                .isPresent();
    }
}
