package dev.stammkunde.rewards.codes;

/**
 * Makes codes exist in a shop, and ends them there.
 *
 * <p>Both calls may be repeated as often as one likes, also after an answer that nobody saw. An
 * adapter never throws because of the shop: what it cannot tell is {@code Unknown}, after which the
 * caller asks again later. It says {@code Created} or {@code Dead} only where the shop said so
 * itself. Time limits, the limit on calls and the breaker are the adapter's: within them it answers
 * {@code Unknown}.
 */
public interface ShopCodes {

    /** Makes a code work, or finds that it does already. */
    CodeCreation create(CodeOrder order);

    /** Makes a code work no longer, or finds that it does not. */
    CodeEnding end(CodeToEnd code);
}
