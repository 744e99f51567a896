package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.testing.DocumentVersionsContract;

import org.junit.jupiter.api.Test;

/** What any store of campaigns does. */
public abstract class CampaignDocumentsContract extends DocumentVersionsContract<CampaignId> {

    @Override
    protected abstract CampaignDocuments documents();

    @Override
    protected CampaignId one() {
        return new CampaignId("shop", "birthday");
    }

    @Override
    protected CampaignId another() {
        return new CampaignId("shop#2", "birthday");
    }

    @Test
    void ofShop_severalShops_areThoseOfTheShopByTheirIds() {
        CampaignId winter = new CampaignId("shop", "winter");
        save(winter, 1, "w");
        save(one(), 1, "b");
        save(one(), 2, "b2");
        save(another(), 1, "o");

        assertThat(documents().ofShop("shop")).containsExactly(one(), winter);
        assertThat(documents().ofShop("shop#2")).containsExactly(another());
        assertThat(documents().ofShop("shop#3")).isEmpty();
    }

    @Test
    void listed_severalVersions_tellsStateAudienceAndTopicOfTheLatestByIds() {
        save(one(), 1, "{\"state\": \"ACTIVE\", \"audience\": {\"saved\": \"regulars\"}}");
        save(one(), 2, "{\"state\": \"ARCHIVED\"}");
        CampaignId spring = new CampaignId("shop", "spring");
        save(
                spring,
                1,
                "{\"state\": \"ACTIVE\", \"topic\": \"news\", \"audience\": {\"saved\": \"regulars\"}}");
        CampaignId winter = new CampaignId("shop", "winter");
        save(winter, 1, "no document");
        save(another(), 1, "{\"state\": \"ACTIVE\"}");

        assertThat(documents().listed("shop", "", CampaignDocuments.ALL))
                .containsExactly(
                        new ListedCampaign(one(), 2, CampaignState.ARCHIVED, null, null),
                        new ListedCampaign(spring, 1, CampaignState.ACTIVE, "regulars", "news"),
                        new ListedCampaign(winter, 1, null, null, null));
        assertThat(documents().listed("shop", "birthday", 1))
                .extracting(ListedCampaign::id)
                .containsExactly(spring);
        assertThat(documents().listed("shop", "winter", 1)).isEmpty();
    }
}
