package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.Owed.CohortLiability;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A cohort in a month.
 *
 * @param before absent of one that was not known
 * @param flow what the month changed
 * @param after at the end of the month
 * @param rest points that are expected to be redeemed after it
 */
record CohortMonth(
        Cohort cohort,
        @Nullable CohortState before,
        CohortFlow flow,
        CohortState after,
        BigDecimal rest) {

    long allocatedInMonth() {
        return after.allocated() - (before == null ? 0 : before.allocated());
    }

    long recognisedInMonth() {
        return after.recognised() - (before == null ? 0 : before.recognised());
    }

    /** Points that are left, of a cohort of which too much was used none. */
    long outstanding() {
        return Math.max(0, after.history().outstanding());
    }

    /** Whether there is anything to say of it. */
    boolean isListed() {
        return outstanding() != 0
                || after.allocated() != after.recognised()
                || allocatedInMonth() != 0
                || recognisedInMonth() != 0
                || !flow.equals(CohortFlow.NONE);
    }

    CohortLiability toLiability() {
        CohortHistory history = after.history();
        return new CohortLiability(
                cohort,
                history.total().sales(),
                history.earned(),
                after.price().pointPrice(),
                after.price().rate(),
                after.allocated(),
                history.redeemed(),
                rest.add(BigDecimal.valueOf(history.redeemed())),
                after.recognised(),
                recognisedInMonth());
    }
}
