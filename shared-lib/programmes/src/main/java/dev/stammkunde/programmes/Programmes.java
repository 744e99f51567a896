package dev.stammkunde.programmes;

import dev.stammkunde.platform.DocumentId;

import java.util.List;
import java.util.Optional;

/**
 * Reads a shop's programmes of a kind. Failures of the store are thrown as they are, and may be
 * tried again.
 *
 * @param <T> what authors write of the kind
 */
public interface Programmes<T> {

    /** Finds the newest version, whatever its state is. */
    Optional<Programme<T>> find(DocumentId id);

    /** Returns the newest version of all that are active, by their ids. */
    List<Programme<T>> active(String shopId);
}
