package dev.stammkunde.rewards.shops;

import dev.stammkunde.shop.Platform;

import java.util.List;

/** What a shop says of the rights that its credentials have. */
public sealed interface ShopRights {

    /**
     * The shop tells.
     *
     * @param missing those of {@link NeededRights} that the credentials lack
     */
    record Seen(Platform platform, List<String> missing) implements ShopRights {

        public Seen {
            missing = List.copyOf(missing);
        }
    }

    /** There are no credentials, or the shop takes them for wrong. */
    record Refused(String detail) implements ShopRights {}

    /** The shop does not tell now. */
    record Unclear(String detail) implements ShopRights {}
}
