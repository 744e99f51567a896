package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import java.util.List;
import java.util.Optional;

/** Keeps the versions of campaigns, each as the document that says it. */
public interface CampaignDocuments {

    /** Finds the number of the latest version, strongly consistent and at little cost. */
    Optional<Integer> findLatestVersion(CampaignId id);

    /** Finds the text of a version, which never changes. */
    Optional<String> findText(CampaignId id, int version);

    /**
     * Adds the version after the latest, or the first of a new campaign. Of two writers who both
     * saw the same latest version one is refused.
     *
     * @param version one more than that of the latest version that the writer has seen
     */
    SaveResult save(CampaignId id, int version, String text);

    /** Returns all campaigns of a shop by their ids, archived ones too. */
    List<CampaignId> ofShop(String shopId);
}
