package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.FindSendQuota;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;

/** Asks SES how much the account may send. */
public final class SesSendQuota implements FindSendQuota {

    /** Of an account that AWS has shut down. */
    private static final String SHUTDOWN = "SHUTDOWN";

    private static final int UNLIMITED = -1;

    private final SesV2Client client;

    /** Asks nothing yet. */
    public SesSendQuota(SesV2Client client) {
        this.client = client;
    }

    /**
     * {@inheritDoc}
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if SES does not answer
     */
    @Override
    public SendQuota quota() {
        GetAccountResponse account = client.getAccount(GetAccountRequest.builder().build());
        software.amazon.awssdk.services.sesv2.model.SendQuota quota = account.sendQuota();
        boolean enabled =
                !Boolean.FALSE.equals(account.sendingEnabled())
                        && !SHUTDOWN.equals(account.enforcementStatus());
        if (quota == null) {
            return new SendQuota(1, Long.MAX_VALUE, 0, enabled);
        }
        double perDay = quota.max24HourSend() == null ? 0 : quota.max24HourSend();
        return new SendQuota(
                quota.maxSendRate() == null ? 1 : quota.maxSendRate(),
                perDay == UNLIMITED ? Long.MAX_VALUE : (long) perDay,
                quota.sentLast24Hours() == null ? 0 : (long) Math.ceil(quota.sentLast24Hours()),
                enabled);
    }
}
