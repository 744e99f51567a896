package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.MailAddress;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

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
     * <p>SES keeps each address in the case in which a mail went to it, holds back mails to it in
     * any case, and finds it for this in that very case alone: so it is asked for the address as it
     * is given, and in lower case.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if SES does not answer
     */
    @Override
    public Outcome forget(MailAddress address) {
        Outcome outcome = Outcome.NOT_LISTED;
        for (String spelling : spellings(address.toString())) {
            if (isRemoved(spelling)) {
                outcome = Outcome.REMOVED;
            }
        }
        return outcome;
    }

    private static Set<String> spellings(String address) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(address);
        spellings.add(address.toLowerCase(Locale.ROOT));
        return spellings;
    }

    private boolean isRemoved(String spelling) {
        try {
            client.deleteSuppressedDestination(r -> r.emailAddress(spelling));
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }
}
