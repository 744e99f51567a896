package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds campaigns for who goes on without those that cannot be used. Each of them is logged, and
 * counted as {@code UnusableDocuments}, unless it is archived.
 */
public final class StoredCampaigns {

    /** Larger than a page, since not all are in the states that are asked for; not much is read. */
    private static final int TOGETHER = 100;

    private final CampaignDocuments documents;
    private final Campaigns campaigns;
    private final Function<Campaign, List<Finding>> check;
    private final OutcomeLog log;
    private final Metrics metrics;

    /**
     * Names where campaigns lie.
     *
     * @param function that looks for them, such as {@code manage-preferences}
     */
    public StoredCampaigns(CampaignDocuments documents, Campaigns campaigns, String function) {
        this(documents, campaigns, function, _ -> List.of());
    }

    /**
     * Names where campaigns lie.
     *
     * @param function that looks for them, such as {@code manage-campaigns}
     * @param check finds what the function cannot use of a campaign that reads well
     */
    public StoredCampaigns(
            CampaignDocuments documents,
            Campaigns campaigns,
            String function,
            Function<Campaign, List<Finding>> check) {
        this.documents = documents;
        this.campaigns = campaigns;
        this.check = check;
        this.log = OutcomeLog.of(function);
        this.metrics = Metrics.of(function);
    }

    /** Returns what is told of all campaigns of a shop without reading their documents. */
    public List<ListedCampaign> listed(String shopId) {
        return documents.listed(shopId, "", CampaignDocuments.ALL);
    }

    /**
     * Some of the campaigns of a shop, by their ids.
     *
     * @param end the last of them; absent where there are no more
     */
    public record Page(List<StoredCampaign> campaigns, @Nullable CampaignId end) {
        public Page {
            campaigns = List.copyOf(campaigns);
        }
    }

    /**
     * Returns the latest versions of campaigns in some states. One of which no state can be told is
     * among them, whatever is asked for. Documents are read of these alone.
     *
     * @param after the id after which they begin; empty for the first
     */
    public Page page(String shopId, Set<CampaignState> states, String after, int limit) {
        List<StoredCampaign> page = new ArrayList<>();
        CampaignId end = null;
        String last = after;
        List<ListedCampaign> listed;
        do {
            listed = documents.listed(shopId, last, TOGETHER);
            for (ListedCampaign each : listed) {
                if (each.state() != null && !states.contains(each.state())) {
                    continue;
                }
                if (page.size() == limit) {
                    return new Page(page, end);
                }
                if (find(each).filter(found -> isIn(states, found)).map(page::add).isPresent()) {
                    end = each.id();
                }
            }
            last = listed.isEmpty() ? last : listed.getLast().id().id();
        } while (listed.size() == TOGETHER);
        return new Page(page, null);
    }

    private static boolean isIn(Set<CampaignState> states, StoredCampaign found) {
        return switch (found) {
            case StoredCampaign.Usable(Campaign campaign) -> states.contains(campaign.state());
            case StoredCampaign.Unusable it ->
                    it.outline().state().map(states::contains).orElse(true);
        };
    }

    /** Finds the version that is listed as the latest. */
    public Optional<StoredCampaign> find(ListedCampaign listed) {
        Optional<StoredCampaign> found = findVersion(listed.id(), listed.version());
        found.ifPresent(this::report);
        return found;
    }

    /** Finds the latest version. */
    public Optional<StoredCampaign> findLatest(CampaignId id) {
        Optional<StoredCampaign> found =
                documents.findLatestVersion(id).flatMap(version -> findVersion(id, version));
        found.ifPresent(this::report);
        return found;
    }

    /** Finds a version, which nobody needs to mend if it is not the latest. */
    public Optional<StoredCampaign> findVersion(CampaignId id, int version) {
        List<Finding> problems;
        try {
            Optional<Campaign> found = campaigns.findVersion(id, version);
            problems = found.map(check).orElseGet(List::of);
            if (problems.isEmpty()) {
                return found.map(StoredCampaign.Usable::new);
            }
        } catch (UnusableDocumentException e) {
            problems = e.problems();
        }
        List<Finding> all = problems;
        return documents
                .findText(id, version)
                .map(
                        text ->
                                new StoredCampaign.Unusable(
                                        id, version, text, CampaignOutline.of(text), all));
    }

    /** Finds when a version was saved; nothing for versions of releases that did not keep it. */
    public Optional<Instant> findSavedAt(CampaignId id, int version) {
        return documents.findSavedAt(id, version);
    }

    private void report(StoredCampaign found) {
        if (found instanceof StoredCampaign.Unusable it && !it.outline().isArchived()) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable")
                    .with(LogKey.SHOP_ID, it.id().shopId())
                    .with(LogKey.CAMPAIGN_ID, it.id().id())
                    .with(LogKey.RULE_VERSION, it.version())
                    .with(LogKey.FIELD, it.problems().getFirst().path())
                    .with(LogKey.PROBLEM, it.problems().toString())
                    .write();
        }
    }
}
