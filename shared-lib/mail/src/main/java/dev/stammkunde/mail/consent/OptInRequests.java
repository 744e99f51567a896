package dev.stammkunde.mail.consent;

import java.time.Duration;
import java.util.Optional;

/** Keeps opt-ins that wait to be confirmed. */
public interface OptInRequests {

    /** So often an address gets a mail at most, however often somebody types it into a form. */
    Duration ONE_MAIL_PER = Duration.ofMinutes(10);

    /**
     * Keeps a request unless one for the same address was kept within {@link #ONE_MAIL_PER} before
     * it.
     *
     * @return the request that counts: this one or the earlier one
     */
    OptInRequest keep(OptInRequest request);

    /** Finds a request that was neither confirmed nor forgotten since; it may have expired. */
    Optional<OptInRequest> findRequest(String shopId, String id);
}
