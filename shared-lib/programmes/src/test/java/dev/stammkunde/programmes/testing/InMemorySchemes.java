package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes of a kind in memory. */
public final class InMemorySchemes<T> implements Schemes<T> {

    private final Map<DocumentId, Scheme<T>> programmes = new HashMap<>();
    private final List<Scheme<T>> versions = new ArrayList<>();

    /** Puts the next version. */
    public void put(Scheme<T> programme) {
        programmes.put(programme.id(), programme);
        versions.add(programme);
    }

    @Override
    public Optional<Scheme<T>> find(DocumentId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    @Override
    public Optional<Scheme<T>> findVersion(DocumentId id, int version) {
        return versions.stream()
                .filter(each -> each.id().equals(id) && each.version() == version)
                .findFirst();
    }

    @Override
    public List<Scheme<T>> all(String shopId) {
        return programmes.values().stream()
                .filter(each -> each.id().shopId().equals(shopId))
                .sorted(Comparator.comparing(each -> each.id().id()))
                .toList();
    }

    @Override
    public List<Scheme<T>> active(String shopId) {
        return all(shopId).stream().filter(each -> each.state() == DocumentState.ACTIVE).toList();
    }
}
