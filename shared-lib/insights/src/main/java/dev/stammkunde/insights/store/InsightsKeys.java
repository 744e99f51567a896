package dev.stammkunde.insights.store;

/**
 * Keys of insights' objects: {@code insights/v1/shop=<shop>/<object>}, beside the journal. Shop ids
 * have no letter that a key would have to escape.
 */
final class InsightsKeys {

    private static final String ROOT = "insights/v1/shop=";

    private InsightsKeys() {}

    /** A piece of sorted purchases, by what it holds. */
    static String purchases(String shopId, String sha256) {
        return ROOT + shopId + "/purchases-" + sha256 + ".jsonl.gz";
    }

    /** Says how far the journal is read. It is replaced; Athena passes over what begins so. */
    static String gathering(String shopId) {
        return ROOT + shopId + "/_gathering.json";
    }

    /** A shop's figures. They are replaced. */
    static String figures(String shopId) {
        return ROOT + shopId + "/_figures.json";
    }

    /** By what products are suggested to a shop's customers. It is replaced. */
    static String recommendations(String shopId) {
        return ROOT + shopId + "/_recommendations.json";
    }

    /** What a shop's customers are worth. It is replaced. */
    static String value(String shopId) {
        return ROOT + shopId + "/_value.json";
    }

    /** What was compared in a shop. It is replaced. */
    static String lift(String shopId) {
        return ROOT + shopId + "/_lift.json";
    }

    /** Who is likely to leave. It is replaced. */
    static String atRisk(String shopId) {
        return ROOT + shopId + "/_at-risk.json";
    }
}
