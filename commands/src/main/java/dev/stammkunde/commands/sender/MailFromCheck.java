package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Identity;
import dev.stammkunde.commands.sender.LookAtSes.MailFrom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether bounces go by a domain of the sender's own, which SPF allows to SES. */
final class MailFromCheck {

    private static final String SES = "include:amazonses.com";

    private MailFromCheck() {}

    static List<Finding> of(Identity identity, DnsRecords dns) {
        MailFrom mailFrom = identity.mailFrom();
        if (mailFrom.domain().isBlank()) {
            return List.of(
                    Finding.warning(
                            "mail-from",
                            "MAIL FROM is SES's own: SPF passes for amazonses.com and not for "
                                    + identity.name()
                                    + ", so DMARC rests on DKIM alone.",
                            "SES console, Identities, "
                                    + identity.name()
                                    + ", Custom MAIL FROM domain: a subdomain that is used for"
                                    + " nothing else, such as bounce."
                                    + identity.name()
                                    + ", then put its MX and TXT records into DNS."));
        }
        if (!mailFrom.status().equals("SUCCESS")) {
            return List.of(
                    Finding.warning(
                            "mail-from",
                            "MAIL FROM "
                                    + mailFrom.domain()
                                    + " does not work yet: "
                                    + mailFrom.status()
                                    + ".",
                            "It needs exactly one MX record, to SES's feedback-smtp server of this"
                                    + " region."));
        }
        return List.of(
                Finding.ok("mail-from", "Bounces go by " + mailFrom.domain() + "."),
                spf(mailFrom.domain(), dns));
    }

    private static Finding spf(String domain, DnsRecords dns) {
        List<String> records =
                dns.texts(domain).stream()
                        .map(text -> text.toLowerCase(Locale.ROOT).strip())
                        .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
                        .toList();
        String todo = "One TXT record of " + domain + ": \"v=spf1 " + SES + " ~all\".";
        if (records.size() != 1) {
            return Finding.error(
                    "spf",
                    domain
                            + (records.isEmpty()
                                    ? " has no SPF record."
                                    : " has several SPF records, which counts as none."),
                    todo);
        }
        boolean allows =
                Arrays.stream(records.getFirst().split("\\s+"))
                        .anyMatch(term -> term.equals(SES) || term.equals('+' + SES));
        return allows
                ? Finding.ok("spf", domain + " lets SES send.")
                : Finding.error("spf", "SPF of " + domain + " does not let SES send.", todo);
    }
}
