package dev.stammkunde.platform.batches;

/**
 * Not even the first item of an ordered batch could be handled. A call that ends so has the batch
 * cut in half, until what fails is alone; a report of that item would have it come again at the
 * head of all others, and take them along when its attempts are used up.
 */
public final class BatchStuckException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BatchStuckException(String noun, String id) {
        super("The first " + noun + " of the batch failed: " + id);
    }
}
