package dev.stammkunde.domain.campaign;

import java.time.LocalDate;

/** Whether a customer who has not bought for some time gets a mail. */
public sealed interface WinBackDue {

    /**
     * A step of the ladder is due.
     *
     * @param step 1, 2, …
     * @param day the customer's local day on which it is due
     */
    record Due(int step, LocalDate day) implements WinBackDue {}

    /** No step is due. */
    record NotDue(Reason reason) implements WinBackDue {}

    /** Why no step is due. */
    enum Reason {
        NEVER_BOUGHT,
        BEFORE_THE_FIRST_STEP,
        BETWEEN_STEPS,
        AFTER_THE_LAST_STEP
    }
}
