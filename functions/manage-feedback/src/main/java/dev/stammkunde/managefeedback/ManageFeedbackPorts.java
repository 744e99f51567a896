package dev.stammkunde.managefeedback;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FindFeedback;
import dev.stammkunde.surveys.feedback.TopicTallies;

/**
 * What the function reads and writes.
 *
 * @param settings versions of feedback settings
 * @param shops in which zones they are
 */
record ManageFeedbackPorts(
        FeedbackStore feedback,
        FindFeedback find,
        TopicTallies tallies,
        DocumentVersions<String> settings,
        ReadMailSettings shops,
        FindCustomer customers) {}
