package dev.stammkunde.insights.lift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What campaigns cost in mails that went out and points that were given, in minor units. */
record LiftCosts(FindDraws draws, ShopDraw shop) {

    BigDecimal gifts(CampaignDraw campaign, FindDraws.RunsOfTime runs) {
        return shop.minorPerPoint()
                .multiply(BigDecimal.valueOf(campaign.giftPoints()))
                .multiply(BigDecimal.valueOf(runs.gifts()));
    }

    /** What all campaigns of a quarter cost, in mails and gifts. */
    BigDecimal ofAll(List<CampaignDraw> campaigns, LiftSpan span) {
        BigDecimal cost = BigDecimal.ZERO;
        for (CampaignDraw campaign : campaigns) {
            long[] sent = new long[1];
            draws.drawn(
                    campaign, span.begin(), span.end(), drawn -> sent[0] += drawn.isSent() ? 1 : 0);
            if (sent[0] > 0) {
                cost = cost.add(mails(sent[0]));
            }
            if (campaign.giftPoints() > 0) {
                FindDraws.RunsOfTime runs = draws.runs(campaign, span.begin(), span.end());
                cost = cost.add(gifts(campaign, runs));
            }
        }
        return cost;
    }

    BigDecimal mails(long mails) {
        return shop.minorPerMail().multiply(BigDecimal.valueOf(mails));
    }

    /** Returns sums with a cost more. */
    static ArmSums with(ArmSums sums, BigDecimal cost) {
        return sums.plus(
                new ArmSums(
                        PairedSums.NONE,
                        PairedSums.NONE,
                        0,
                        cost.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }
}
