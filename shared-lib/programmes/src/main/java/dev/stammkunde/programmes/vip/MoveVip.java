package dev.stammkunde.programmes.vip;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets who stays after a merge be the VIP that the other was. What was said of the one who stays
 * holds, as long as it has not ended; what a person said of the other after it was taken away holds
 * over that. It may stop between its two writes: the same again goes on.
 */
public final class MoveVip {

    private final Vips vips;

    /** Wires the use case. */
    public MoveVip(Vips vips) {
        this.vips = vips;
    }

    /**
     * Moves it, where there is one.
     *
     * @param at when they were merged, or somebody looks
     * @return a conflict where somebody else changed either meanwhile: nothing is lost by that, and
     *     it is to be done again
     */
    public SaveResult move(CustomerId gone, CustomerId stays, Instant at) {
        Optional<Vips.Kept> found = vips.find(gone);
        if (found.isEmpty()) {
            return SaveResult.SAVED;
        }
        Vips.Kept kept = found.get();
        Vips.@Nullable Kept other = vips.find(stays).orElse(null);
        if (holds(kept.vip(), other == null ? null : other.vip(), at)) {
            Vips.Change taken = new Vips.Change(stays, other, kept.vip().of(stays), null, null);
            if (vips.save(taken) == SaveResult.CONFLICT) {
                return SaveResult.CONFLICT;
            }
        }
        return vips.save(new Vips.Change(gone, kept, null, null, null));
    }

    private static boolean holds(Vip gone, @Nullable Vip stays, Instant at) {
        if (gone.isOver(at)) {
            return false;
        }
        if (stays == null) {
            return true;
        }
        Instant until = stays.until();
        return stays.source() == VipSource.REMOVED
                ? gone.source() == VipSource.MANUAL
                        && (until == null || gone.since().isAfter(until))
                : stays.isOver(at);
    }
}
