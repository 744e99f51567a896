package dev.stammkunde.mail;

import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the mails of a campaign. What was written some seconds ago may be missing. */
public interface FindCampaignMails {

    /**
     * Finds the mails that wait because the campaign is paused, or was when they were decided on.
     *
     * @param each takes some at a time, at most as many as one transaction changes; what it throws
     *     ends the search
     */
    void findPaused(CampaignId campaign, Consumer<List<Versioned<MailRecord>>> each);

    /**
     * What came of the mails of some runs.
     *
     * @param byRun by the time for which a run was scheduled; only of runs that have mails. A mail
     *     that several runs ordered is the first one's
     * @param complete whether all mails were looked at; else there are more than was counted
     */
    record RunResults(Map<Instant, MailResults> byRun, boolean complete) {
        public RunResults {
            byRun = Map.copyOf(byRun);
        }

        /** Returns what came of the mails of a run. */
        public MailResults of(Instant scheduledAt) {
            return byRun.getOrDefault(scheduledAt, MailResults.NONE);
        }
    }

    /**
     * Counts what came of the mails that runs ordered.
     *
     * @param first the first run
     * @param last the last run
     */
    RunResults countResults(CampaignId campaign, Instant first, Instant last);
}
