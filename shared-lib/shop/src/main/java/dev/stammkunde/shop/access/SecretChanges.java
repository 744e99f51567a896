package dev.stammkunde.shop.access;

import dev.stammkunde.platform.AuditEntry;

import java.time.Instant;
import java.util.Optional;

/**
 * Who changed the secrets of a shop's webhooks, and how often that was done. Secrets Manager knows
 * no conditions, so a change is announced here first: of two at once, one is refused before it
 * could take the other's secret away.
 */
public interface SecretChanges {

    /** The last change of a shop's secrets, which is the so-manieth. */
    record SecretChange(int revision, String by, Instant at) {}

    /** Finds the last change, if there was one. */
    Optional<SecretChange> find(String shopId);

    /**
     * Announces a change.
     *
     * @param seen the revision that the person knows; 0 for none
     * @param entry of the audit, which is written in the same transaction
     * @return false if somebody else announced one meanwhile
     */
    boolean announce(int seen, AuditEntry entry);
}
