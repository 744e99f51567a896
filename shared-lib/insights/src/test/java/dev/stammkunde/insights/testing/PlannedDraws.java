package dev.stammkunde.insights.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.insights.lift.CampaignDraw;
import dev.stammkunde.insights.lift.FindDraws;
import dev.stammkunde.insights.lift.ShopDraw;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.FindDrawnCustomers.Drawn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Draws as a test plans them. A shop that plans none has no holdout and no campaign. */
public final class PlannedDraws implements FindDraws {

    private final List<CampaignDraw> campaigns = new ArrayList<>();
    private final List<Planned> drawn = new ArrayList<>();
    private ShopDraw shop = new ShopDraw(0, Instant.MIN, false, BigDecimal.ZERO, BigDecimal.ZERO);
    private RunsOfTime runs = new RunsOfTime(true, 0);
    private int asked;

    private record Planned(CampaignId campaign, Drawn drawn) {}

    /** Has the shop hold out a share from a time on, and pay for points and mails. */
    public PlannedDraws holding(int percent, String since) {
        shop =
                new ShopDraw(
                        percent, Instant.parse(since), true, BigDecimal.ONE, BigDecimal.valueOf(2));
        return this;
    }

    /** Adds a campaign. */
    public PlannedDraws campaign(CampaignDraw campaign) {
        campaigns.add(campaign);
        return this;
    }

    /** Says what runs came to. */
    public PlannedDraws runs(boolean areFinished, long gifts) {
        runs = new RunsOfTime(areFinished, gifts);
        return this;
    }

    /** Has a run order a mail for a customer. */
    public PlannedDraws drawn(
            CampaignId campaign, String customer, String run, boolean isSent, boolean isHeldOut) {
        drawn.add(
                new Planned(
                        campaign,
                        new Drawn(
                                new CustomerId(campaign.shopId(), customer),
                                Instant.parse(run),
                                isSent,
                                isHeldOut)));
        return this;
    }

    /** Returns how often somebody asked for whom runs drew. */
    public int asked() {
        return asked;
    }

    @Override
    public ShopDraw shop(String shopId, String currency, Instant now) {
        return shop;
    }

    @Override
    public List<CampaignDraw> campaigns(String shopId, int most) {
        return campaigns.stream().limit(most).toList();
    }

    @Override
    public RunsOfTime runs(CampaignDraw campaign, Instant from, Instant until) {
        return runs;
    }

    @Override
    public void drawn(CampaignDraw campaign, Instant from, Instant until, Consumer<Drawn> each) {
        asked++;
        drawn.stream()
                .filter(it -> it.campaign().equals(campaign.id()))
                .map(Planned::drawn)
                .filter(it -> !it.run().isBefore(from) && it.run().isBefore(until))
                .forEach(each);
    }
}
