package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.membership.ApplyDeclaration;
import dev.stammkunde.programmes.membership.ApplyDeclaration.Outcome;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.Settled;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Lets declarations about contracts count for memberships, after they were answered. What one fails
 * on keeps no other back; the next run finds it again.
 */
final class SettleDeclarations {

    private static final int MOST = 500;

    private final Declarations declarations;
    private final ApplyDeclaration apply;
    private final OutcomeLog log;

    SettleDeclarations(Declarations declarations, ApplyDeclaration apply, OutcomeLog log) {
        this.declarations = declarations;
        this.apply = apply;
        this.log = log;
    }

    /**
     * Applies those that wait.
     *
     * @param timeLeft whether there is time for one more
     * @return how many were looked at
     * @throws RuntimeException the first fault, after all others were looked at
     */
    long settle(Instant now, BooleanSupplier timeLeft) {
        List<DeclarationId> waiting = declarations.waiting(MOST);
        long seen = 0;
        FirstFault fault = new FirstFault();
        for (DeclarationId id : waiting) {
            if (!timeLeft.getAsBoolean()) {
                break;
            }
            seen++;
            fault.guard(
                    () -> settle(id, now),
                    e ->
                            log.error("declaration-stuck")
                                    .with(LogKey.SHOP_ID, id.shopId())
                                    .with(e)
                                    .write());
        }
        fault.end();
        return seen;
    }

    /** What is not clear is with people already, since its case is open. */
    private void settle(DeclarationId id, Instant now) {
        Optional<Declaration> found = declarations.find(id);
        if (found.isEmpty()) {
            return;
        }
        Outcome outcome = apply.apply(found.get(), now);
        Settled settled = outcome.settled();
        declarations.seen(found.get(), settled, now);
        log.info("declaration-settled")
                .with(LogKey.SHOP_ID, id.shopId())
                .with(LogKey.ENTRY, "declaration/" + id.id())
                .with(LogKey.REASON, settled.kind().name())
                .write();
    }
}
