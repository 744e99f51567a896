package dev.stammkunde.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the versions of documents of which a shop has several.
 *
 * @param <K> what names a document, its shop included
 */
public interface DocumentCollection<K> extends DocumentVersions<K> {

    /** How many are asked for where all are. */
    int ALL = Integer.MAX_VALUE;

    /** Returns all documents of a shop by their ids, archived ones too. */
    List<K> ofShop(String shopId);

    /** Returns the latest version of each document of a shop, archived ones too. */
    default Map<K, Integer> latestVersions(String shopId) {
        Map<K, Integer> latest = new LinkedHashMap<>();
        ofShop(shopId)
                .forEach(key -> findLatestVersion(key).ifPresent(found -> latest.put(key, found)));
        return latest;
    }
}
