package dev.stammkunde.mail;

import dev.stammkunde.platform.Versioned;

import java.util.List;
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
}
