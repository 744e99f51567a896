package dev.stammkunde.programmes.community;

import dev.stammkunde.platform.AuditEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is written at once, or not at all.
 *
 * @param after the action, as its next version
 * @param taken what is counted once more, and how often it may have been counted before that
 * @param freed what is counted once less
 * @param audit who did it; absent where no person of the team did
 */
public record ActionChange(
        DoneAction after,
        Map<ActionTally, Long> taken,
        List<ActionTally> freed,
        @Nullable AuditEntry audit) {

    public ActionChange {
        taken = Map.copyOf(taken);
        freed = List.copyOf(freed);
    }

    /** A change of an action that was kept before. */
    static ActionChange of(DoneAction before, DoneAction after, @Nullable AuditEntry audit) {
        boolean isFreed = before.state().isCounted() && !after.state().isCounted();
        return new ActionChange(after, Map.of(), isFreed ? before.counted() : List.of(), audit);
    }
}
