package dev.stammkunde.lambdasupport.campaign;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.CampaignState;
import dev.stammkunde.domain.campaign.Campaigns;

import java.util.Set;
import java.util.TreeSet;

/** Tells on which topics a shop sends mail: those of its campaigns that are not archived. */
public final class CampaignTopics {

    private final CampaignDocuments documents;
    private final Campaigns campaigns;

    public CampaignTopics(CampaignDocuments documents, Campaigns campaigns) {
        this.documents = documents;
        this.campaigns = campaigns;
    }

    /** Returns the topics in the order of their names. */
    public Set<String> topicsOf(String shopId) {
        Set<String> topics = new TreeSet<>();
        documents.ofShop(shopId).stream()
                .flatMap(id -> campaigns.findLatest(id).stream())
                .filter(campaign -> campaign.state() != CampaignState.ARCHIVED)
                .map(Campaign::topic)
                .forEach(topics::add);
        return topics;
    }
}
