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
public interface Schemes<T> {

    /** Finds the newest version, whatever its state is. */
    Optional<Scheme<T>> find(DocumentId id);

    /** Finds a version, which never changes. */
    Optional<Scheme<T>> findVersion(DocumentId id, int version);

    /** Returns the newest version of all, whatever their state is. */
    List<Scheme<T>> all(String shopId);

    /** Returns the newest version of all that are active, by their ids. */
    List<Scheme<T>> active(String shopId);
}
