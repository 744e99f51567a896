package dev.stammkunde.collectfeedback;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbFeedback;
import dev.stammkunde.surveys.store.DynamoDbFeedbackSettings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * What the function works on.
 *
 * @param names of forms; no two are the same, and nobody can guess one
 */
record CollectFeedbackPorts(
        ReadMailSettings shops,
        CachedFeedbackSettings settings,
        FeedbackStore feedback,
        Supplier<String> names) {

    private static final int NAME_BYTES = 16;

    static CollectFeedbackPorts in(Settings settings, DynamoDbClient client) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        String surveys = settings.text("SURVEYS_TABLE");
        SecureRandom random = new SecureRandom();
        return new CollectFeedbackPorts(
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                new CachedFeedbackSettings(
                        new DynamoDbFeedbackSettings(client, surveys, AuditTable.NONE)),
                new DynamoDbFeedback(client, surveys, AuditTable.NONE),
                () -> name(random));
    }

    private static String name(SecureRandom random) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
