package dev.stammkunde.rewards.shops;

/** How a shop is brought to deliver a webhook that changes nothing. */
public sealed interface TestDelivery {

    /**
     * The shop has a reason to deliver one: a code that nobody knows was made.
     *
     * @param code is to be taken away again, with the webhook that tells of it
     */
    record UnderWay(String code) implements TestDelivery {}

    /** Only somebody in the shop can give it a reason. */
    record ByHand(String todo) implements TestDelivery {}

    /** The shop did not do what it was asked. */
    record Failed(String detail) implements TestDelivery {}
}
