package dev.stammkunde.points.testing;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of shops' limits of adjustments in memory. */
public final class InMemoryAdjustmentLimits implements AdjustmentLimitDocuments {

    private final Map<String, List<String>> versions = new HashMap<>();

    @Override
    public synchronized Optional<Integer> findLatestVersion(String shopId) {
        return Optional.ofNullable(versions.get(shopId)).map(List::size);
    }

    @Override
    public synchronized Optional<String> findText(String shopId, int version) {
        List<String> texts = versions.getOrDefault(shopId, List.of());
        return version >= 1 && version <= texts.size()
                ? Optional.of(texts.get(version - 1))
                : Optional.empty();
    }

    @Override
    public synchronized SaveResult save(String shopId, int version, String text) {
        if (version != findLatestVersion(shopId).orElse(0) + 1) {
            return SaveResult.CONFLICT;
        }
        versions.computeIfAbsent(shopId, _ -> new ArrayList<>()).add(text);
        return SaveResult.SAVED;
    }
}
