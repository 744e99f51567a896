package dev.stammkunde.campaigns.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.testing.InMemoryDocuments;

import org.junit.jupiter.api.Test;

final class CampaignTopicsTest {

    private final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    private final CampaignTopics topics =
            new CampaignTopics(
                    new StoredCampaigns(
                            documents,
                            new CachedCampaigns(documents, InMemoryDocuments.ofShops()),
                            "test"));

    @Test
    void topicsOf_campaignsThatCannotBeUsed_haveTheirTopicUnlessArchived() {
        save("usable", campaign("BIRTHDAY", "ACTIVE", "birthday"));
        save("later", campaign("NAME_DAY", "ACTIVE", "name-day"));
        save("gone", campaign("NAME_DAY", "ARCHIVED", "gone"));
        save("strange", campaign("NAME_DAY", "ACTIVE", "No Name"));
        save("nothing", "{");

        assertThat(topics.topicsOf("shop")).containsExactly("birthday", "name-day");
    }

    private void save(String id, String text) {
        documents.save(new CampaignId("shop", id), 1, text);
    }

    private static String campaign(String kind, String state, String topic) {
        return """
               {"id": "b", "version": 1, "state": "%s", "activeSince": "2026-11-22T09:00:00Z",
                "name": "n", "rule": {"kind": "%s"},
                "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                "topic": "%s", "contents": {"main": {"de": {"template": "birthday"}}}}
               """
                .formatted(state, kind, topic);
    }
}
