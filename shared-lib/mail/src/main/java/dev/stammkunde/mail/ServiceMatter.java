package dev.stammkunde.mail;

import java.time.Instant;

/** What a service mail tells of. A new kind of service mail is a new case here. */
public sealed interface ServiceMatter {

    ServiceKind kind();

    /**
     * An opt-in that is to be confirmed. Who delivers makes the link, with the id and the time of
     * the request: only they know the address under which the world sees the API.
     */
    record OptIn(String requestId) implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.OPT_IN;
        }
    }

    /**
     * A consent that was given.
     *
     * @param text word for word what was agreed to
     * @param source the form, by its name or address
     */
    record ConsentCopy(String text, String source, Instant requestedAt, Instant confirmedAt)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CONSENT_COPY;
        }
    }
}
