package dev.stammkunde.privacy;

/**
 * One thing that is kept.
 *
 * @param place where it lies, which tells it from all others of its part
 * @param fields what it says, with its key
 */
public record KeptItem(Place place, KeptValue.Fields fields) {

    /**
     * Where something lies.
     *
     * @param partition its key in the table
     * @param sort its place in the partition; sorts as the table does
     */
    public record Place(String partition, String sort) {}

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "KeptItem";
    }
}
