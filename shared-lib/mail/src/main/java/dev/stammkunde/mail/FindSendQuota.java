package dev.stammkunde.mail;

/** Finds how much the mail service takes. */
public interface FindSendQuota {

    /** Returns the quota as of now. */
    SendQuota quota();

    /**
     * A quota.
     *
     * @param perSecond mails, counted by recipient
     * @param perDay mails in any 24 hours; {@link Long#MAX_VALUE} for no limit
     * @param sentToday mails in the last 24 hours
     * @param sendingEnabled false while the account is paused
     */
    record SendQuota(double perSecond, long perDay, long sentToday, boolean sendingEnabled) {

        /** Returns how many more mails the service takes today. */
        public long leftToday() {
            return Math.max(0, perDay - sentToday);
        }
    }
}
