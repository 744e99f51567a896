package dev.stammkunde.notices;

import dev.stammkunde.cases.CaseOpening;

import java.time.Instant;
import java.util.List;

/** Finds what became of VIPs. Notices know nothing of VIPs but this. */
@FunctionalInterface
public interface FindVipNews {

    /** Of who knows no VIPs. */
    FindVipNews NONE = (shopId, since, opened) -> List.of();

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
     * Returns what happened in a shop since a time.
     *
     * @param opened the cases of the shop that were opened since then
     */
    List<VipNews> since(String shopId, Instant since, List<CaseOpening> opened);
}
