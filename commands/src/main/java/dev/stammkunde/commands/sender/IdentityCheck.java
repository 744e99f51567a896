package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Dkim;
import dev.stammkunde.commands.sender.LookAtSes.Identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether SES takes mails of the sender, and signs them in its name. */
final class IdentityCheck {

    private IdentityCheck() {}

    static List<Finding> of(Sender sender, Optional<Identity> found) {
        if (found.isEmpty()) {
            return List.of(
                    Finding.error(
                            "identity",
                            "SES knows neither " + sender.domain() + " nor a domain above it.",
                            "SES console, Identities, Create identity: the domain "
                                    + sender.domain()
                                    + " with Easy DKIM (RSA_2048_BIT), then put its three CNAME"
                                    + " records into DNS. Deploy with its ARN in MailIdentityArns."));
        }
        Identity identity = found.get();
        return List.of(verified(identity), dkim(sender, identity));
    }

    private static Finding verified(Identity identity) {
        return identity.verified()
                ? Finding.ok("identity", identity.name() + " is verified.")
                : Finding.error(
                        "identity",
                        identity.name() + " is not verified: " + identity.status() + ".",
                        identity.isDomain()
                                ? "Put the records below into DNS; SES looks for them for 72 hours."
                                : "Open the link in the mail that SES sent to it.");
    }

    private static Finding dkim(Sender sender, Identity identity) {
        Dkim dkim = identity.dkim();
        if (!identity.isDomain()) {
            return Finding.error(
                    "dkim",
                    "Only the address "
                            + identity.name()
                            + " is verified, so SES signs in its own name and not in that of "
                            + sender.domain()
                            + ".",
                    "Verify the domain itself. A domain that is not yours, such as a freemailer's,"
                            + " cannot send shop mail.");
        }
        if (!dkim.status().equals("SUCCESS")) {
            return Finding.error(
                    "dkim",
                    "SES does not sign for " + identity.name() + ": " + dkim.status() + ".",
                    dkim.tokens().isEmpty()
                            ? "SES console, Identities, " + identity.name() + ", DKIM: turn it on."
                            : "Put these into DNS: " + records(identity));
        }
        if (!dkim.signing()) {
            return Finding.error(
                    "dkim",
                    "The keys of " + identity.name() + " are there, and signing is turned off.",
                    "SES console, Identities, " + identity.name() + ", DKIM: enable signatures.");
        }
        return dkim.keyLength().equals("RSA_1024_BIT")
                ? Finding.warning(
                        "dkim",
                        "Signed by " + identity.name() + " with a key of 1024 bits.",
                        "SES console, Identities, DKIM: change to RSA_2048_BIT.")
                : Finding.ok("dkim", "Signed by " + identity.name() + ".");
    }

    private static String records(Identity identity) {
        String zone =
                identity.dkim().zone().isBlank() ? "dkim.amazonses.com" : identity.dkim().zone();
        return identity.dkim().tokens().stream()
                .map(
                        token ->
                                "%s._domainkey.%s CNAME %s.%s"
                                        .formatted(token, identity.name(), token, zone))
                .collect(Collectors.joining("; "));
    }
}
