package dev.stammkunde.reports.platforms.translation;

/** Translates the deliveries of one platform. Pure: the same delivery gives the same events. */
public interface Translator {

    /**
     * Translates a delivery whose signature is right.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if the body is no JSON
     * @throws dev.stammkunde.platform.json.InvalidFieldException if a field is missing or not what
     *     the platform documents; its path is that of the platform's payload
     */
    Translation translate(Delivery delivery, ShopConnection shop);
}
