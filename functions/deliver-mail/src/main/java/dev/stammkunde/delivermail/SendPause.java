package dev.stammkunde.delivermail;

import java.time.Duration;

/** Waits so that mails are not handed over faster than the mail service accepts them. */
@FunctionalInterface
interface SendPause {

    void pause(Duration duration);

    /** Really waits. */
    static SendPause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted between mails", e);
            }
        };
    }
}
