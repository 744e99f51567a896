package dev.stammkunde.mail;

import java.time.Instant;

/** Counts mails that were sent, however many they are. */
public interface CountSentMails {

    /**
     * Counts the mails of a campaign that were handed over to be sent, those that remind of others
     * among them. What was written some seconds ago may be missing.
     *
     * @param first the first run
     * @param last the last run
     */
    long sent(CampaignId campaign, Instant first, Instant last);
}
