package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.json.CachedAdjustmentLimits;

import java.util.Set;

/** Who acts. */
record AdjustCaller(Acting acting, Set<AdminGroup> groups) {

    /** Returns what the caller may do alone. */
    AdjustmentLimit limit(AdjustmentLimits limits) {
        return CachedAdjustmentLimits.of(groups, limits);
    }
}
