package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.links.SecretsManagerLinkKeys;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.store.DynamoDbMailSettings;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbProgrammes;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbFeedbackSettings;
import dev.stammkunde.surveys.store.DynamoDbParticipations;
import dev.stammkunde.surveys.store.DynamoDbSurveys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * What the function works on.
 *
 * @param topics by which texts are looked at
 * @param names of people of whom nothing is known; no two are the same
 */
record CollectSurveyResponsePorts(
        SignedLinks links,
        ReadMailSettings shops,
        Surveys surveys,
        Participations participations,
        CachedFeedbackSettings topics,
        ProfileStore profiles,
        GivePoints points,
        Supplier<String> names) {

    private static final int NAME_BYTES = 16;

    static CollectSurveyResponsePorts in(
            Settings settings, DynamoDbClient client, SecretsManagerClient secrets) {
        String campaigns = settings.text("CAMPAIGNS_TABLE");
        String surveys = settings.text("SURVEYS_TABLE");
        CachedProgrammes programmes =
                new CachedProgrammes(
                        new DynamoDbProgrammes(client, settings.text("SHOPS_TABLE")),
                        DefaultProgramme.programme());
        SecureRandom random = new SecureRandom();
        return new CollectSurveyResponsePorts(
                new SignedLinks(
                        new SecretsManagerLinkKeys(secrets, settings.text("LINKS_SECRET")), ""),
                new CachedCampaigns(
                        new DynamoDbCampaigns(client, campaigns),
                        new DynamoDbMailSettings(client, campaigns)),
                new DynamoDbSurveys(client, surveys, "collect-survey-response"),
                new DynamoDbParticipations(client, surveys),
                new CachedFeedbackSettings(
                        new DynamoDbFeedbackSettings(client, surveys, AuditTable.NONE)),
                new DynamoDbProfiles(new CustomersTable(client, settings.text("CUSTOMERS_TABLE"))),
                new GivePoints(
                        new DynamoDbPointsLedger(
                                client,
                                settings.text("POINTS_TABLE"),
                                settings.text("ENTRIES_TABLE")),
                        programmes::asOf),
                () -> name(random));
    }

    private static String name(SecureRandom random) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
