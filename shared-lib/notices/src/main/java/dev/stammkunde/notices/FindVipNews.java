package dev.stammkunde.notices;

import java.time.Instant;
import java.util.List;

/** Finds what became of VIPs. Notices know nothing of VIPs but this. */
@FunctionalInterface
public interface FindVipNews {

    /** Of who knows no VIPs. */
    FindVipNews NONE = (shopId, since, until) -> List.of();

    /**
     * Something that the owner of a VIP hears.
     *
     * @param key that names it for ever, and no customer
     * @param owner the subject of whose token it is for
     */
    record VipNews(String key, String owner, Kind kind) {}

    /** What happened. */
    enum Kind {
        ENTERED,
        ENDS,
        STAYS,
        LEFT,
        AT_RISK,
        BIRTHDAY,
        /** A case was opened of them, such as for an unhappy answer. */
        CASE
    }

    /**
     * Returns what happened in a shop.
     *
     * @param since the last moment that is too early
     * @param until the last moment of it
     */
    List<VipNews> between(String shopId, Instant since, Instant until);
}
