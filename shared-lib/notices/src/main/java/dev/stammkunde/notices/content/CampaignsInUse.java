package dev.stammkunde.notices.content;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.notices.content.TodayPorts.OfCampaigns;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.ArrayList;
import java.util.List;

/**
 * A shop's campaigns that are not archived. Versions never change and are kept, so a further
 * question costs the query of which there are.
 *
 * @param unusable those that this release cannot read
 * @param leftOut how many there are beside those that were looked at
 */
public record CampaignsInUse(List<Campaign> campaigns, List<CampaignId> unusable, int leftOut) {

    /** So many documents are read in less than a second. */
    public static final int MOST = 200;

    public CampaignsInUse {
        campaigns = List.copyOf(campaigns);
        unusable = List.copyOf(unusable);
    }

    /** Reads them. */
    public static CampaignsInUse of(OfCampaigns ports, String shopId) {
        List<ListedCampaign> listed =
                ports.documents().listed(shopId, "", CampaignDocuments.ALL).stream()
                        .filter(each -> !each.isKnownToBeArchived())
                        .toList();
        List<Campaign> campaigns = new ArrayList<>();
        List<CampaignId> unusable = new ArrayList<>();
        listed.stream()
                .limit(MOST)
                .forEach(
                        each -> {
                            try {
                                ports.campaigns()
                                        .findVersion(each.id(), each.version())
                                        .filter(it -> it.state() != CampaignState.ARCHIVED)
                                        .ifPresent(campaigns::add);
                            } catch (UnusableDocumentException _) {
                                unusable.add(each.id());
                            }
                        });
        return new CampaignsInUse(campaigns, unusable, Math.max(0, listed.size() - MOST));
    }

    /** Returns those that run. */
    public List<Campaign> active() {
        return in(CampaignState.ACTIVE);
    }

    List<Campaign> paused() {
        return in(CampaignState.PAUSED);
    }

    private List<Campaign> in(CampaignState state) {
        return campaigns.stream().filter(each -> each.state() == state).toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return campaigns.isEmpty() && unusable.isEmpty();
    }
}
