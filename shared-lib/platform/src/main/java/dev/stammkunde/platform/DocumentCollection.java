package dev.stammkunde.platform;

import java.util.List;

/**
 * Keeps the versions of documents of which a shop has several.
 *
 * @param <K> what names a document, its shop included
 */
public interface DocumentCollection<K> extends DocumentVersions<K> {

    /** Returns all documents of a shop by their ids, archived ones too. */
    List<K> ofShop(String shopId);
}
