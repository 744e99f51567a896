package dev.stammkunde.mail;

import java.time.Instant;
import java.util.Map;

/** Tells what came of the mails of campaigns, however many they are. */
public interface CountCampaignMails {

    /**
     * Counts what came of the mails that runs ordered. What was written some seconds ago may be
     * missing.
     *
     * @param first the first run
     * @param last the last run
     * @return by the time for which a run was scheduled; only of runs that have mails. A mail that
     *     several runs ordered is the first one's
     */
    Map<Instant, MailResults> results(CampaignId campaign, Instant first, Instant last);
}
