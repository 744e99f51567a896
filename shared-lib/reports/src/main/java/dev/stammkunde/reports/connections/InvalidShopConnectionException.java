package dev.stammkunde.reports.connections;

/**
 * Says what is wrong with a shop's secret, without its contents. The shop's deliveries fail until
 * it is mended, and are sent again by its platform.
 */
public final class InvalidShopConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidShopConnectionException(String shopId, String problem) {
        super("the webhook secret of shop " + shopId + " cannot be used: " + problem);
    }
}
