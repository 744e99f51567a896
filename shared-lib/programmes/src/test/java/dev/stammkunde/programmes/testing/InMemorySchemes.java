package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes of a kind in memory. */
public final class InMemorySchemes<T> implements Schemes<T> {

    private final Map<DocumentId, Scheme<T>> programmes = new HashMap<>();

    /** Puts the next version. */
    public void put(Scheme<T> programme) {
        programmes.put(programme.id(), programme);
    }

    @Override
    public Optional<Scheme<T>> find(DocumentId id) {
        return Optional.ofNullable(programmes.get(id));
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
