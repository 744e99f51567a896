package dev.stammkunde.platform.batches;

import java.util.List;
import java.util.Set;

/** Handles what the items of a batch say. */
@FunctionalInterface
public interface BatchHandler<T> {

    /**
     * Returns the ids of the items that are done. It may have done a part when it throws, and gets
     * all of it again.
     */
    Set<String> handle(List<T> contents);
}
