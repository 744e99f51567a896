package dev.stammkunde.managecampaigns.campaigns;

/** The campaign is saved and its schedule is not: the same request again mends that. */
public final class ScheduleNotInStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScheduleNotInStepException(RuntimeException cause) {
        super(cause);
    }
}
