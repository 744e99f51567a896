package dev.stammkunde.insights.value;

/**
 * Where a customer stands among those of the shop, each from 1 to 5.
 *
 * @param recency 5 are those who bought last
 * @param frequency 5 are those who bought most often
 * @param monetary 5 are those who spent most
 */
public record RfmScores(int recency, int frequency, int monetary) {

    /** Returns what the scores together are called. */
    public RfmClass named() {
        boolean isBack = recency >= 4;
        boolean isGone = recency <= 2;
        boolean isOften = frequency >= 4;
        boolean isMuch = monetary >= 4;
        if (isGone) {
            return isOften || isMuch ? RfmClass.AT_RISK : RfmClass.ASLEEP;
        }
        if (isOften) {
            return isBack && isMuch ? RfmClass.BEST : RfmClass.LOYAL;
        }
        if (isMuch) {
            return RfmClass.BIG_SPENDER;
        }
        return isBack && frequency <= 2 ? RfmClass.NEW : RfmClass.OCCASIONAL;
    }
}
