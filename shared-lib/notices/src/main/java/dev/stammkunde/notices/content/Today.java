package dev.stammkunde.notices.content;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.shop.ShopRhythm;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody should know today: each of what their groups may see.
 *
 * @param zone of the shop
 * @param goesOut campaigns that run within a week, the next one first
 * @param attention what failed or waits
 * @param cases to see to; null for who may not see them
 * @param finance how months stand; null for who may not see that
 */
public record Today(
        Instant asOf,
        ZoneId zone,
        List<Notice> goesOut,
        List<Notice> attention,
        @Nullable List<Notice> cases,
        @Nullable List<Notice> finance) {

    /**
     * Who wants to know.
     *
     * @param person the subject of their token
     * @param groups that count in the shop
     */
    public record Viewer(String person, Set<AdminGroup> groups) {

        public Viewer {
            groups = Set.copyOf(groups);
        }

        boolean mayBe(AdminGroup group) {
            return AdminGroup.isIn(groups, Set.of(group));
        }
    }

    /** What of a shop was read before. */
    public record Read(Optional<ShopRhythm> rhythm, CampaignsInUse campaigns) {

        /** Reads it. */
        public static Read of(TodayPorts ports, String shopId) {
            return new Read(
                    ports.rhythms().find(shopId), CampaignsInUse.of(ports.campaigns(), shopId));
        }
    }

    public Today {
        goesOut = List.copyOf(goesOut);
        attention = List.copyOf(attention);
        cases = cases == null ? null : List.copyOf(cases);
        finance = finance == null ? null : List.copyOf(finance);
    }

    /** Looks at a shop. */
    public static Today of(TodayPorts ports, String shopId, Read read, Viewer viewer, Instant now) {
        CampaignNotices campaigns = new CampaignNotices(ports.campaigns(), now);
        ZoneId zone = ports.campaigns().campaigns().settings(shopId).zone();
        List<Notice> attention =
                new ArrayList<>(new ShopNotices(ports, now).attention(shopId, read.rhythm()));
        attention.addAll(campaigns.attention(read.campaigns()));
        return new Today(
                now,
                zone,
                campaigns.goingOut(read.campaigns()),
                attention,
                viewer.mayBe(AdminGroup.SUPPORT)
                        ? new CaseNotices(ports.cases(), now).of(shopId, zone, viewer.person())
                        : null,
                viewer.mayBe(AdminGroup.FINANCE)
                        ? new FinanceNotices(ports.finance()).of(shopId, zone, now)
                        : null);
    }
}
