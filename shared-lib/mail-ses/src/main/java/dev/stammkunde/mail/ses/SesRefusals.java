package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.HandOver.Refusal;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.HandOver.Result.Accepted;
import dev.stammkunde.mail.HandOver.Result.NoAnswer;
import dev.stammkunde.mail.HandOver.Result.Refused;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;

/** Says what SES's answers mean for a mail. */
final class SesRefusals {

    /**
     * Of the HTTP client, which this library does not know: it could not connect, or had no
     * connection left, so nothing was sent.
     */
    private static final Set<String> NOT_CONNECTED =
            Set.of("ConnectTimeoutException", "ConnectionRequestTimeoutException");

    private SesRefusals() {}

    /** Returns what SES says of one entry of a call that it answered. */
    static Result of(BulkEmailEntryResult entry) {
        return switch (entry.status()) {
            case null -> new NoAnswer();
            // Not a word that is known: it may be one that it was taken.
            case UNKNOWN_TO_SDK_VERSION -> new NoAnswer();
            case SUCCESS -> new Accepted(entry.messageId() == null ? "" : entry.messageId());
            case MESSAGE_REJECTED -> new Refused(rejected(entry.error()));
            case MAIL_FROM_DOMAIN_NOT_VERIFIED,
                    CONFIGURATION_SET_NOT_FOUND,
                    TEMPLATE_NOT_FOUND,
                    INVALID_SENDING_POOL_NAME ->
                    new Refused(Refusal.NOT_SET_UP);
            case ACCOUNT_SUSPENDED, ACCOUNT_SENDING_PAUSED, CONFIGURATION_SET_SENDING_PAUSED ->
                    new Refused(Refusal.PAUSED);
            case ACCOUNT_THROTTLED -> new Refused(Refusal.THROTTLED);
            case ACCOUNT_DAILY_QUOTA_EXCEEDED -> new Refused(Refusal.QUOTA_EXHAUSTED);
            case INVALID_PARAMETER -> new Refused(Refusal.INVALID);
            case TRANSIENT_FAILURE, FAILED -> new Refused(Refusal.UNAVAILABLE);
        };
    }

    /** Returns what an error of a whole call means for each of its mails. */
    static Result of(SesV2Exception e) {
        return switch (e) {
            case TooManyRequestsException tooMany -> new Refused(throttled(tooMany.getMessage()));
            case LimitExceededException limit -> new Refused(Refusal.QUOTA_EXHAUSTED);
            case AccountSuspendedException suspended -> new Refused(Refusal.PAUSED);
            case SendingPausedException paused -> new Refused(Refusal.PAUSED);
            case MailFromDomainNotVerifiedException domain -> new Refused(Refusal.NOT_SET_UP);
            case NotFoundException notFound -> new Refused(Refusal.NOT_SET_UP);
            case MessageRejectedException rejected -> new Refused(rejected(rejected.getMessage()));
            default ->
                    e.isThrottlingException()
                            ? new Refused(throttled(e.getMessage()))
                            : ofStatus(e.statusCode());
        };
    }

    private static Result ofStatus(int status) {
        return switch (status) {
            case 400, 413 -> new Refused(Refusal.INVALID);
            case 401, 403, 404 -> new Refused(Refusal.NOT_SET_UP);
            case 429 -> new Refused(Refusal.THROTTLED);
            case 503 -> new Refused(Refusal.UNAVAILABLE);
            // Any other failure of the service may have come after it took the mails.
            default ->
                    status == 408 || status >= 500
                            ? new NoAnswer()
                            : new Refused(Refusal.UNAVAILABLE);
        };
    }

    /**
     * Returns what it means that there was no answer: nothing was sent where there was no
     * connection, and nobody knows otherwise.
     */
    static Result of(SdkClientException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean unsent =
                    cause instanceof ConnectException
                            || cause instanceof UnknownHostException
                            || cause instanceof NoRouteToHostException
                            || cause instanceof SSLHandshakeException
                            || NOT_CONNECTED.contains(cause.getClass().getSimpleName());
            if (unsent || says(cause.getMessage(), "unable to load credentials")) {
                return new Refused(Refusal.UNAVAILABLE);
            }
        }
        return new NoAnswer();
    }

    private static Refusal throttled(@Nullable String message) {
        return says(message, "daily") ? Refusal.QUOTA_EXHAUSTED : Refusal.THROTTLED;
    }

    /** A sender, or in the sandbox a recipient, that is not verified: a person must do that. */
    private static Refusal rejected(@Nullable String message) {
        return says(message, "not verified") ? Refusal.NOT_SET_UP : Refusal.REJECTED;
    }

    private static boolean says(@Nullable String message, String words) {
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
