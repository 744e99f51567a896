package dev.stammkunde.webhooks;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

/** Keeps how endpoints stand. */
public interface EndpointStandings {

    /** Returns how an endpoint stands, strongly consistent; as of the first day if unknown. */
    EndpointStanding find(DocumentId endpoint);

    /** Saves it, if nobody did since it was read. */
    SaveResult save(EndpointStanding standing);

    /**
     * Saves what somebody did, if nobody did anything since it was read.
     *
     * @param entry of the audit, which is written in the same transaction
     */
    SaveResult save(EndpointStanding standing, AuditEntry entry);
}
