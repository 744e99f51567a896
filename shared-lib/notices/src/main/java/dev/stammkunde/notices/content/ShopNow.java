package dev.stammkunde.notices.content;

import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.shop.ShopRhythm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * A shop at one moment, for all who are told of it: what nobody asks for is not read, and nothing
 * is read twice.
 */
public final class ShopNow {

    private final TodayPorts ports;
    private final String shopId;
    private final Instant at;
    private final CampaignNotices campaignNotices;
    private final Supplier<Optional<ShopRhythm>> rhythm;
    private final Supplier<CampaignsInUse> campaigns;
    private final Supplier<List<Notice>> goesOut;
    private final Supplier<List<Notice>> attention;
    private final Supplier<List<Notice>> finance;

    /** Names the shop; nothing is read yet. */
    public ShopNow(TodayPorts ports, String shopId, Instant at) {
        this.ports = ports;
        this.shopId = shopId;
        this.at = at;
        this.campaignNotices = new CampaignNotices(ports.campaigns(), at);
        this.rhythm = new MadeLater<>(() -> ports.rhythms().find(shopId));
        this.campaigns = new MadeLater<>(() -> CampaignsInUse.of(ports.campaigns(), shopId));
        this.goesOut = new MadeLater<>(() -> campaignNotices.goingOut(campaigns()));
        this.attention = new MadeLater<>(this::readAttention);
        this.finance =
                new MadeLater<>(() -> new FinanceNotices(ports.finance()).of(shopId, zone(), at));
    }

    TodayPorts ports() {
        return ports;
    }

    String shopId() {
        return shopId;
    }

    Instant at() {
        return at;
    }

    /** Returns the zone of the shop. */
    public ZoneId zone() {
        return ports.campaigns().campaigns().settings(shopId).zone();
    }

    /** Returns when the shop was heard; nothing of one that never was. */
    public Optional<ShopRhythm> rhythm() {
        return rhythm.get();
    }

    /** Returns the campaigns that are not archived. */
    public CampaignsInUse campaigns() {
        return campaigns.get();
    }

    List<Notice> goesOut() {
        return goesOut.get();
    }

    List<Notice> attention() {
        return attention.get();
    }

    private List<Notice> readAttention() {
        List<Notice> notices =
                new ArrayList<>(new ShopNotices(ports, at).attention(shopId, rhythm()));
        notices.addAll(campaignNotices.attention(campaigns()));
        return notices;
    }

    List<Notice> finance() {
        return finance.get();
    }

    /** Returns what of the last runs failed, by keys. */
    SortedMap<String, Notice> failing() {
        return campaignNotices.failing(campaigns());
    }
}
