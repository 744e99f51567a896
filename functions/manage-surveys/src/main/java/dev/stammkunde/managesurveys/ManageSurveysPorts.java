package dev.stammkunde.managesurveys;

import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.surveys.FindParticipations;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.content.SurveyLinks;

import java.time.Instant;

/** What the function works on. */
record ManageSurveysPorts(
        DocumentCollection<DocumentId> documents,
        ReadMailSettings shops,
        OfMails mails,
        OfAsking asking) {

    /** What tests, previews and the end of a pause need. */
    record OfMails(
            ReadSituations situations,
            OrderMails orders,
            SurveyLinks links,
            ReleaseMails releases) {}

    /** What tells who would be asked. */
    record OfAsking(
            FindDueMatters due, FindCustomers customers, FindParticipations participations) {}

    /** Has mails looked at again. */
    @FunctionalInterface
    interface ReleaseMails {

        /** Has those looked at that wait for the end of a pause, some minutes after a moment. */
        void releaseMails(CampaignId id, Instant after);
    }
}
