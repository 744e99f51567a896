package dev.stammkunde.platform.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Tells failures of AWS apart. */
public final class AwsFaults {

    /**
     * So many in a row, of things that are handled alone, are no one's own: the rest waits, since
     * an outage fails all of them and each would add its timeouts and retries to it. One may be.
     */
    public static final int OUTAGE = 2;

    private AwsFaults() {}

    /**
     * Whether a service did not answer, could not, or has too much to do, whatever it was asked:
     * the same call may succeed later. What it refuses for its content is no outage.
     */
    public static boolean isOutage(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AwsServiceException answer) {
                return answer.statusCode() >= 500 || answer.isThrottlingException();
            }
            if (cause instanceof SdkClientException) {
                return true;
            }
        }
        return false;
    }
}
