package dev.stammkunde.finance.store;

import java.util.List;
import java.util.Optional;

/** Where sealed documents lie, by their keys. A fault of the store is an exception. */
public interface SealObjects {

    /** Returns the keys that begin with a prefix, in their order. */
    List<String> keys(String prefix);

    /** Finds the bytes of an object. */
    Optional<byte[]> find(String key);

    /**
     * Adds an object where there is none.
     *
     * @return false if there was one: nothing was written
     */
    boolean add(String key, byte[] bytes);
}
