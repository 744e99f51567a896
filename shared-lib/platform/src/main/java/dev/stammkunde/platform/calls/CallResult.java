package dev.stammkunde.platform.calls;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a call. None of its reasons quotes what was sent or answered. */
public sealed interface CallResult {

    /**
     * The server answered.
     *
     * @param headers by their names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(int status, Map<String, String> headers, byte[] body) implements CallResult {

        /** Whether the status says that it was done. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Finds a header. */
        public Optional<String> findHeader(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Returns the body as text in UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Returns the status only: bodies hold persons. */
        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** The address is none that may be called: nothing was sent, and never will be. */
    record Forbidden(String reason) implements CallResult {}

    /** The request never left: nothing can have been done. */
    record NotSent(String reason) implements CallResult {}

    /** The request may have been carried out: there is no answer, or none that can be used. */
    record Unanswered(String reason) implements CallResult {}
}
