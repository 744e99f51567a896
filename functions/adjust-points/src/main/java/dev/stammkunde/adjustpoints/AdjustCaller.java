package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.points.adjust.AdjustmentAuthority;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;

import java.util.Set;

/**
 * Who acts.
 *
 * @param person the subject of the token
 */
record AdjustCaller(String person, Set<AdminGroup> groups) {

    /** Returns what the caller may do alone: of two groups the most. */
    AdjustmentAuthority authority(AdjustmentLimits limits) {
        AdjustmentLimit limit = new AdjustmentLimit(0, 0);
        for (AdminGroup group : groups) {
            limit =
                    switch (group) {
                        case SUPPORT -> limit.or(limits.support());
                        case FINANCE -> limit.or(limits.finance());
                        case MARKETING -> limit;
                    };
        }
        return new AdjustmentAuthority(person, limit);
    }
}
