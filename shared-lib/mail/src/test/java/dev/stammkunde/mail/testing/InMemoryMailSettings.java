package dev.stammkunde.mail.testing;

import dev.stammkunde.mail.MailSettingsDocuments;
import dev.stammkunde.platform.SaveResult;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of shops' mail settings in memory. */
public final class InMemoryMailSettings implements MailSettingsDocuments {

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
