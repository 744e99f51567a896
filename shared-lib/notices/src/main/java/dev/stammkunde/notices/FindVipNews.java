package dev.stammkunde.notices;

import java.time.Instant;
import java.util.List;

/** Finds what became of VIPs. Notices know nothing of VIPs but this. */
@FunctionalInterface
public interface FindVipNews {

    /** Of who knows no VIPs. */
    FindVipNews NONE = (shopId, since) -> List.of();

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
        LEFT
    }

    /** Returns what happened in a shop since a time. */
    List<VipNews> since(String shopId, Instant since);
}
