package dev.stammkunde.programmes;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;

/**
 * What somebody of the team says of what waited for them.
 *
 * @param reason for the team and the auditor
 */
public record ReviewVerdict(boolean approved, String reason) {

    /**
     * Returns what the audit keeps of it.
     *
     * @param kind of what it is about
     */
    public AuditEntry audited(String shopId, String kind, String id, Acting acting) {
        return acting.did(shopId, new Deed(approved ? "approve" : "reject", kind, id))
                .with("reason", null, reason);
    }
}
