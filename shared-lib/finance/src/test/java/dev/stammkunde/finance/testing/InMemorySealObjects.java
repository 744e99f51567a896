package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.store.SealObjects;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is sealed, in memory, where tests can tamper with it. {@code SealStore} and {@code
 * SignatureStore} over it are the fakes of the ports. Thread-safe.
 */
public final class InMemorySealObjects implements SealObjects {

    private final SortedMap<String, byte[]> objects = new TreeMap<>();

    @Override
    public synchronized List<String> keys(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    @Override
    public synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(objects.get(key)).map(byte[]::clone);
    }

    @Override
    public synchronized boolean add(String key, byte[] bytes) {
        return objects.putIfAbsent(key, bytes.clone()) == null;
    }

    /** Replaces an object, as somebody with wider rights can. */
    public synchronized void replace(String key, byte[] bytes) {
        Objects.requireNonNull(objects.replace(key, bytes.clone()));
    }

    /** Deletes an object, as somebody with wider rights can. */
    public synchronized void delete(String key) {
        Objects.requireNonNull(objects.remove(key));
    }

    /** Returns what it holds now. */
    public synchronized InMemorySealObjects copy() {
        InMemorySealObjects copy = new InMemorySealObjects();
        copy.objects.putAll(objects);
        return copy;
    }

    @Override
    public synchronized boolean equals(Object other) {
        return other instanceof InMemorySealObjects that
                && objects.keySet().equals(that.objects.keySet())
                && objects.entrySet().stream()
                        .allMatch(
                                one ->
                                        Arrays.equals(
                                                one.getValue(), that.objects.get(one.getKey())));
    }

    @Override
    public synchronized int hashCode() {
        return objects.keySet().hashCode();
    }
}
