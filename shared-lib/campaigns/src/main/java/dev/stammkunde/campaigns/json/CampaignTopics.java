package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.consent.Topic;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells on which topics a shop sends mail: those of its campaigns that are not archived. */
public final class CampaignTopics {

    private final StoredCampaigns campaigns;

    public CampaignTopics(StoredCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * Returns the topics in the order of their names. A campaign that cannot be used has its topic
     * all the same: its mails wait, and customers may leave it meanwhile. Documents are read of
     * those alone whose topic is not told without.
     */
    public Set<String> topicsOf(String shopId) {
        Set<String> topics = new TreeSet<>();
        for (ListedCampaign listed : campaigns.listed(shopId)) {
            if (!listed.isKnownToBeArchived()) {
                Optional.ofNullable(listed.topic())
                        .or(() -> campaigns.find(listed).flatMap(CampaignTopics::findTopic))
                        .ifPresent(topics::add);
            }
        }
        return topics;
    }

    private static Optional<String> findTopic(StoredCampaign stored) {
        return switch (stored) {
            case StoredCampaign.Usable(Campaign campaign) ->
                    Optional.of(campaign)
                            .filter(one -> one.state() != CampaignState.ARCHIVED)
                            .map(Campaign::topic);
            case StoredCampaign.Unusable unusable ->
                    Optional.of(unusable.outline())
                            .filter(outline -> !outline.isArchived())
                            .flatMap(CampaignOutline::topic)
                            .filter(Topic::isName);
        };
    }
}
