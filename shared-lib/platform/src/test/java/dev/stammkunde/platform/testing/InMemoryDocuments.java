package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.SaveResult;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Versions of documents in memory. */
public class InMemoryDocuments<K> implements DocumentCollection<K> {

    private final Map<K, List<Saved>> versions = new HashMap<>();
    private final Function<K, String> shop;
    private final InMemoryAudit audit;
    private Runnable beforeSave = () -> {};

    private record Saved(String text, Instant at) {}

    /**
     * Makes an empty store.
     *
     * @param shop whose a document is
     */
    public InMemoryDocuments(Function<K, String> shop) {
        this(shop, new InMemoryAudit());
    }

    /**
     * Makes an empty store.
     *
     * @param shop whose a document is
     * @param audit which others write too
     */
    public InMemoryDocuments(Function<K, String> shop, InMemoryAudit audit) {
        this.shop = shop;
        this.audit = audit;
    }

    /** For documents of which each shop has one. */
    public static InMemoryDocuments<String> ofShops() {
        return new InMemoryDocuments<>(Function.identity());
    }

    /** For documents of which each shop has one. */
    public static InMemoryDocuments<String> ofShops(InMemoryAudit audit) {
        return new InMemoryDocuments<>(Function.identity(), audit);
    }

    /** Returns who did what. */
    public InMemoryAudit audit() {
        return audit;
    }

    /** Lets another come in between reading and the next saving. */
    public synchronized void beforeNextSave(Runnable change) {
        beforeSave = change;
    }

    @Override
    public synchronized Optional<Integer> findLatestVersion(K key) {
        return Optional.ofNullable(versions.get(key)).map(List::size);
    }

    @Override
    public synchronized Optional<String> findText(K key, int version) {
        return find(key, version).map(Saved::text);
    }

    @Override
    public synchronized Optional<Instant> findSavedAt(K key, int version) {
        return find(key, version).map(Saved::at);
    }

    private Optional<Saved> find(K key, int version) {
        List<Saved> saved = versions.getOrDefault(key, List.of());
        return version >= 1 && version <= saved.size()
                ? Optional.of(saved.get(version - 1))
                : Optional.empty();
    }

    @Override
    public synchronized SaveResult save(K key, int version, String text, AuditEntry entry) {
        Runnable another = beforeSave;
        beforeSave = () -> {};
        another.run();
        if (version != findLatestVersion(key).orElse(0) + 1 || !audit.add(entry)) {
            return SaveResult.CONFLICT;
        }
        versions.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Saved(text, entry.acting().at()));
        return SaveResult.SAVED;
    }

    /** Lets a version be there that somebody saved before the test. */
    public SaveResult save(K key, int version, String text) {
        return save(key, version, text, SampleEntries.next(shop.apply(key)));
    }

    @Override
    public synchronized List<K> ofShop(String shopId) {
        return versions.keySet().stream()
                .filter(key -> shop.apply(key).equals(shopId))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
