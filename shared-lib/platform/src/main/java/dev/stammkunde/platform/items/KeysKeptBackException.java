package dev.stammkunde.platform.items;

/**
 * Says that DynamoDB answered a read of many items several times without all of them, as it does
 * while a table is throttled. Nothing was changed, so the same may be asked again later.
 */
public final class KeysKeptBackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysKeptBackException() {
        super("DynamoDB left keys unprocessed");
    }
}
