package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;

import java.util.Set;

/** Who acts. */
record AdjustCaller(Acting acting, Set<AdminGroup> groups) {

    /** Returns what the caller may do alone: of two groups the most. */
    AdjustmentLimit limit(AdjustmentLimits limits) {
        AdjustmentLimit limit = new AdjustmentLimit(0, 0);
        for (AdminGroup group : groups) {
            limit =
                    switch (group) {
                        case SUPPORT -> limit.or(limits.support());
                        case FINANCE -> limit.or(limits.finance());
                        case MARKETING -> limit;
                    };
        }
        return limit;
    }
}
