package dev.stammkunde.notices.content;

import dev.stammkunde.platform.http.AdminGroup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

    public Today {
        goesOut = List.copyOf(goesOut);
        attention = List.copyOf(attention);
        cases = cases == null ? null : List.copyOf(cases);
        finance = finance == null ? null : List.copyOf(finance);
    }

    /** Returns what of a shop somebody should know. */
    public static Today of(ShopNow shop, Viewer viewer) {
        ZoneId zone = shop.zone();
        return new Today(
                shop.at(),
                zone,
                shop.goesOut(),
                shop.attention(),
                viewer.mayBe(AdminGroup.SUPPORT)
                        ? new CaseNotices(shop.ports().cases(), shop.at())
                                .of(shop.shopId(), zone, viewer.person())
                        : null,
                viewer.mayBe(AdminGroup.FINANCE) ? shop.finance() : null);
    }
}
