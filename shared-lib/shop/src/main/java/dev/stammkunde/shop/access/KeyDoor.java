package dev.stammkunde.shop.access;

import dev.stammkunde.platform.DocumentId;

/**
 * What keys open, and in which shop. A key of a shop's own opens the shop; one of a partner opens
 * the partner's door, and no shop has a name like it: so whoever compares the shops of a key with
 * one in a path refuses a partner, and needs to know of none.
 *
 * @param shopId whose team makes and revokes the keys
 * @param name as keys have it among their shops
 */
public record KeyDoor(String shopId, String name) {

    /** The shop itself. */
    public static KeyDoor ofShop(String shopId) {
        return new KeyDoor(shopId, shopId);
    }

    /** What a partner may report, and nothing else: ids of shops have no slash. */
    public static KeyDoor ofPartner(DocumentId partner) {
        return new KeyDoor(partner.shopId(), "partner/" + partner.shopId() + '/' + partner.id());
    }
}
