package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Campaigns and mail settings, read from their documents.
 *
 * <p>Versions never change, so each is read and parsed once and kept. Which version is the latest
 * is asked each time: a small item, strongly consistent, so that a pause is seen by the very next
 * question. Who asks for many mails at once takes a view by {@link #forOneInvocation}, which asks
 * once for each campaign and shop; it is as old as the invocation at most, and needs no clock. Safe
 * for use by many threads.
 */
public final class CachedCampaigns implements Campaigns {

    /** A bound, and not a tuning: documents are up to 300 kB. */
    private static final int MOST_VERSIONS = 200;

    private final CampaignDocuments campaigns;
    private final DocumentVersions<String> settings;
    private final Map<CampaignVersion, Campaign> versions = new ConcurrentHashMap<>();
    private final Map<SettingsVersion, MailSettings> settingsVersions = new ConcurrentHashMap<>();

    /** Names the stores; reads nothing yet. */
    public CachedCampaigns(CampaignDocuments campaigns, DocumentVersions<String> settings) {
        this.campaigns = campaigns;
        this.settings = settings;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return campaigns.findLatestVersion(id).flatMap(version -> findVersion(id, version));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if not even its state can be read
     */
    @Override
    public Optional<CampaignState> findState(CampaignId id) {
        Optional<Integer> latest = campaigns.findLatestVersion(id);
        try {
            return latest.flatMap(version -> findVersion(id, version)).map(Campaign::state);
        } catch (UnusableDocumentException e) {
            Optional<CampaignState> state =
                    latest.flatMap(version -> campaigns.findText(id, version))
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
        CampaignVersion key = new CampaignVersion(id, version);
        Campaign known = versions.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Campaign> read =
                campaigns.findText(id, version).map(text -> read(id, version, text));
        read.ifPresent(campaign -> keep(versions, key, campaign));
        return read;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableDocumentException if the document cannot be used
     */
    @Override
    public MailSettings settings(String shopId) {
        return settings.findLatestVersion(shopId)
                .map(version -> settings(shopId, version))
                .orElseGet(() -> MailSettingsJson.defaults(shopId));
    }

    private MailSettings settings(String shopId, int version) {
        SettingsVersion key = new SettingsVersion(shopId, version);
        MailSettings known = settingsVersions.get(key);
        if (known != null) {
            return known;
        }
        String text =
                settings.findText(shopId, version)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "version %d of the mail settings of shop %s is gone"
                                                        .formatted(version, shopId)));
        MailSettings read =
                usable(
                        MailSettingsJson.readStored(shopId, text),
                        "version %d of the mail settings of shop %s".formatted(version, shopId));
        keep(settingsVersions, key, read);
        return read;
    }

    private static Campaign read(CampaignId id, int version, String text) {
        return usable(
                CampaignJson.readStored(id, text),
                "version %d of campaign %s of shop %s".formatted(version, id.id(), id.shopId()));
    }

    /** Mails wait for a repair, and are never sent by other rules. */
    private static <T> T usable(Reading<T> reading, String document) {
        return switch (reading) {
            case Reading.Valid<T>(T value) -> value;
            case Reading.Invalid<T>(List<Finding> problems) ->
                    throw new UnusableDocumentException(document, problems);
        };
    }

    private static <K, V> void keep(Map<K, V> kept, K key, V value) {
        if (kept.size() >= MOST_VERSIONS) {
            kept.clear();
        }
        kept.put(key, value);
    }

    /**
     * Returns a view for one invocation, which asks at most once for the latest version of each
     * campaign and for the settings of each shop. Not safe for use by many threads.
     */
    public Campaigns forOneInvocation() {
        return new OneInvocation(this);
    }

    private record CampaignVersion(CampaignId id, int version) {}

    private record SettingsVersion(String shopId, int version) {}
}
