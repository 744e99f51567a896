package dev.stammkunde.shop.access;

import dev.stammkunde.platform.AuditEntry;

import java.util.List;

/** The API keys of shops, as those see them who make and revoke them. */
public interface ShopApiKeys {

    /** Returns all keys of a shop, revoked ones too, the newest first. */
    List<ShopApiKey> ofShop(String shopId);

    /**
     * Adds a key.
     *
     * @param entry of the audit, which is written in the same transaction
     */
    void make(ShopApiKey key, AuditEntry entry);

    /**
     * Writes a key as revoked.
     *
     * @param entry of the audit, which is written in the same transaction
     * @return false if somebody else revoked it meanwhile
     */
    boolean revoke(ShopApiKey revoked, AuditEntry entry);
}
