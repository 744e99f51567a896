package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes an action whose bookings are made, and makes those that follow. */
final class ChangeAction {

    private final Actions actions;
    private final SettleAction settle;
    private final Attempts attempts;

    ChangeAction(CommunityNeeds needs) {
        this.actions = needs.actions();
        this.settle = new SettleAction(needs);
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * Changes it.
     *
     * @param next returns what comes of it; the same where nothing does
     * @param audit who does it; absent where no person of the team does
     * @return as it is then; empty where there is none
     * @throws IllegalStateException if others were always faster: to be done again
     */
    Optional<DoneAction> change(
            ActionId id, UnaryOperator<DoneAction> next, @Nullable AuditEntry audit, Instant now) {
        return actions.find(id).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        attempts.until(() -> tryTo(id, next, audit, now))
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "others were always faster")));
    }

    /** What is paid is booked before it can be taken back. */
    private Optional<DoneAction> tryTo(
            ActionId id, UnaryOperator<DoneAction> next, @Nullable AuditEntry audit, Instant now) {
        DoneAction before = settle.settle(actions.find(id).orElseThrow(), now);
        if (!before.progress().settled()) {
            // Others have changed it at this moment, and book what follows.
            return Optional.empty();
        }
        DoneAction after = next.apply(before);
        if (after.equals(before)) {
            return Optional.of(before);
        }
        return actions.save(ActionChange.of(before, after, audit)) == SaveResult.SAVED
                ? Optional.of(settle.settle(after, now))
                : Optional.empty();
    }
}
