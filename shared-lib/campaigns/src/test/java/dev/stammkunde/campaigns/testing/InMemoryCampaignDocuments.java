package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of campaigns in memory. */
public final class InMemoryCampaignDocuments implements CampaignDocuments {

    private final Map<CampaignId, List<String>> versions = new HashMap<>();
    private Runnable beforeSave = () -> {};

    /** Lets another come in between reading and the next saving. */
    public synchronized void beforeNextSave(Runnable change) {
        beforeSave = change;
    }

    @Override
    public synchronized Optional<Integer> findLatestVersion(CampaignId id) {
        return Optional.ofNullable(versions.get(id)).map(List::size);
    }

    @Override
    public synchronized Optional<String> findText(CampaignId id, int version) {
        List<String> texts = versions.getOrDefault(id, List.of());
        return version >= 1 && version <= texts.size()
                ? Optional.of(texts.get(version - 1))
                : Optional.empty();
    }

    @Override
    public synchronized SaveResult save(CampaignId id, int version, String text) {
        Runnable another = beforeSave;
        beforeSave = () -> {};
        another.run();
        if (version != findLatestVersion(id).orElse(0) + 1) {
            return SaveResult.CONFLICT;
        }
        versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(text);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<CampaignId> ofShop(String shopId) {
        return versions.keySet().stream()
                .filter(id -> id.shopId().equals(shopId))
                .sorted(Comparator.comparing(CampaignId::id))
                .toList();
    }
}
