package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes of a kind in memory. */
public final class InMemoryProgrammes<T> implements Programmes<T> {

    private final Map<DocumentId, Programme<T>> programmes = new HashMap<>();

    /** Puts the next version. */
    public void put(Programme<T> programme) {
        programmes.put(programme.id(), programme);
    }

    @Override
    public Optional<Programme<T>> find(DocumentId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    @Override
    public List<Programme<T>> active(String shopId) {
        return programmes.values().stream()
                .filter(each -> each.id().shopId().equals(shopId))
                .filter(each -> each.state() == DocumentState.ACTIVE)
                .sorted(Comparator.comparing(each -> each.id().id()))
                .toList();
    }
}
