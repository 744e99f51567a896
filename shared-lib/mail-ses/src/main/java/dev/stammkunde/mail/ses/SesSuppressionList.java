package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.MailAddress;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** The suppression list of the account, which SES fills with each bounce and complaint. */
public final class SesSuppressionList implements ForgetSuppressed {

    private final SesV2Client client;

    /** Asks nothing yet. */
    public SesSuppressionList(SesV2Client client) {
        this.client = client;
    }

    /**
     * {@inheritDoc}
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if SES does not answer
     */
    @Override
    public Outcome forget(MailAddress address) {
        try {
            client.deleteSuppressedDestination(r -> r.emailAddress(address.toString()));
            return Outcome.REMOVED;
        } catch (NotFoundException _) {
            return Outcome.NOT_LISTED;
        }
    }
}
