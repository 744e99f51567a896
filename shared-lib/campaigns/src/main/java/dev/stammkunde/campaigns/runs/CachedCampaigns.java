package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.documents.CachedDocuments;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Campaigns and mail settings, read from their documents ({@link CachedDocuments}): a pause is seen
 * by the very next question. Who asks for many mails at once takes a view by {@link
 * #forOneInvocation}, which asks once for each campaign and shop; it is as old as the invocation at
 * most, and needs no clock. Safe for use by many threads.
 */
public final class CachedCampaigns implements Campaigns {

    private final CampaignDocuments documents;
    private final CachedDocuments<CampaignId, Campaign> campaigns;
    private final CachedDocuments<String, MailSettings> settings;
    private final @Nullable CachedDocuments<DocumentId, SavedAudience> audiences;

    /** Names the stores for who carries out no campaign, and asks for no audience. */
    public CachedCampaigns(CampaignDocuments campaigns, DocumentVersions<String> settings) {
        this(campaigns, settings, null);
    }

    /** Names the stores; reads nothing yet. */
    public CachedCampaigns(
            CampaignDocuments campaigns,
            DocumentVersions<String> settings,
            @Nullable DocumentVersions<DocumentId> audiences) {
        this.documents = campaigns;
        this.campaigns =
                new CachedDocuments<>(
                        campaigns,
                        CampaignJson::readStored,
                        id -> "campaign %s of shop %s".formatted(id.id(), id.shopId()));
        this.settings =
                new CachedDocuments<>(
                        settings,
                        MailSettingsJson::readStored,
                        shopId -> "the mail settings of shop " + shopId);
        this.audiences =
                audiences == null
                        ? null
                        : new CachedDocuments<>(
                                audiences,
                                AudienceJson::readStored,
                                id -> "audience %s of shop %s".formatted(id.id(), id.shopId()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return campaigns.findLatest(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if not even its state can be read
     */
    @Override
    public Optional<CampaignState> findState(CampaignId id) {
        Optional<Integer> latest = documents.findLatestVersion(id);
        try {
            return latest.flatMap(version -> findVersion(id, version)).map(Campaign::state);
        } catch (UnusableDocumentException e) {
            Optional<CampaignState> state =
                    latest.flatMap(version -> documents.findText(id, version))
                            .flatMap(text -> CampaignOutline.of(text).state());
            return Optional.of(state.orElseThrow(() -> e));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Campaign> findVersion(CampaignId id, int version) {
        return campaigns.findVersion(id, version);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public MailSettings settings(String shopId) {
        return settings.findLatest(shopId).orElseGet(() -> MailSettingsJson.defaults(shopId));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<SavedAudience> findLatestAudience(DocumentId id) {
        return known().findLatest(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<SavedAudience> findAudience(DocumentId id, int version) {
        return known().findVersion(id, version);
    }

    private CachedDocuments<DocumentId, SavedAudience> known() {
        if (audiences == null) {
            throw new IllegalStateException("who carries out no campaign asks for no audience");
        }
        return audiences;
    }

    /**
     * Returns a view for one invocation, which asks at most once for the latest version of each
     * campaign and for the settings of each shop. Not safe for use by many threads.
     */
    public Campaigns forOneInvocation() {
        return new OneInvocation(this);
    }
}
