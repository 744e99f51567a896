package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.DocumentCollection;

import java.util.List;

/** Keeps the versions of campaigns, each as the document that says it. */
public interface CampaignDocuments extends DocumentCollection<CampaignId> {

    /**
     * Returns what is told of campaigns of a shop without reading their documents, by their ids,
     * archived ones too.
     *
     * @param after the id after which they begin; empty for the first
     * @param most how many are returned at most
     */
    List<ListedCampaign> listed(String shopId, String after, int most);
}
