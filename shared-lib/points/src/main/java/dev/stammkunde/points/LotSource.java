package dev.stammkunde.points;

/**
 * Where points of a lot come from and where they can go. Only lots of one source are ever joined.
 *
 * @param issuer who promised them; empty for the shop itself
 * @param acceptor who takes them as payment; empty for the shop itself
 */
public record LotSource(Origin origin, String issuer, String acceptor) {

    /** Of lots that were opened before sources were kept. */
    public static final LotSource UNKNOWN = of(Origin.UNKNOWN);

    /** Points that the shop promised and takes itself. */
    public static LotSource of(Origin origin) {
        return new LotSource(origin, "", "");
    }
}
