package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether mails pass DMARC: signed by, or bounced to, a domain that is the sender's.
 *
 * <p>An identity is the sender's domain or one above it, and MAIL FROM is below the identity: in
 * relaxed alignment both are the sender's, in strict alignment only the same domain is.
 */
final class DmarcCheck {

    private static final String TOPIC = "dmarc";

    private DmarcCheck() {}

    static List<Finding> of(Sender sender, Optional<Identity> identity, DnsRecords dns) {
        String domain = sender.domain();
        String todo =
                "TXT record of _dmarc."
                        + domain
                        + ": \"v=DMARC1; p=none; rua=mailto:…\", with a mailbox of yours; after some"
                        + " weeks of good reports p=quarantine.";
        return switch (DmarcRecord.of(domain, dns)) {
            case DmarcRecord.Found.None() ->
                    List.of(Finding.error(TOPIC, domain + " has no DMARC record.", todo));
            case DmarcRecord.Found.Several(String at) ->
                    List.of(
                            Finding.error(
                                    TOPIC,
                                    "_dmarc." + at + " has several records, which counts as none.",
                                    "Leave one of them."));
            case DmarcRecord.Found.One(DmarcRecord dmarc) ->
                    ofRecord(domain, dmarc, identity, todo);
        };
    }

    private static List<Finding> ofRecord(
            String domain, DmarcRecord dmarc, Optional<Identity> identity, String todo) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> policy = dmarc.findPolicy(domain);
        if (policy.isEmpty()) {
            findings.add(
                    Finding.error(TOPIC, "_dmarc." + dmarc.at() + " says no policy (p=).", todo));
        } else {
            findings.add(
                    Finding.ok(TOPIC, "_dmarc." + dmarc.at() + " asks for " + policy.get() + "."));
        }
        if (!dmarc.hasReports()) {
            findings.add(
                    Finding.warning(
                            TOPIC,
                            "Nobody gets DMARC's reports (rua=).",
                            "Add rua=mailto: and a mailbox of yours to the record."));
        }
        identity.ifPresent(it -> findings.add(alignment(domain, dmarc, it)));
        return findings;
    }

    private static Finding alignment(String domain, DmarcRecord dmarc, Identity identity) {
        boolean signed =
                identity.isDomain()
                        && identity.dkim().signing()
                        && identity.dkim().status().equals("SUCCESS")
                        && (!dmarc.signatureMustMatchExactly() || identity.name().equals(domain));
        String mailFrom = identity.mailFrom().domain();
        boolean bounced =
                identity.isDomain()
                        && !mailFrom.isBlank()
                        && identity.mailFrom().status().equals("SUCCESS")
                        && (!dmarc.mailFromMustMatchExactly() || mailFrom.equals(domain));
        if (signed) {
            return Finding.ok(
                    "alignment",
                    "The signature of "
                            + identity.name()
                            + " is "
                            + domain
                            + "'s"
                            + (bounced ? ", and so is MAIL FROM " + mailFrom : "")
                            + ": mails pass DMARC.");
        }
        return bounced
                ? Finding.warning(
                        "alignment",
                        "Mails pass DMARC by MAIL FROM "
                                + mailFrom
                                + " alone, which a forwarded mail does not.",
                        "Mend DKIM.")
                : Finding.error(
                        "alignment",
                        "Neither signature nor MAIL FROM is "
                                + domain
                                + "'s: mails fail DMARC, whatever else is right.",
                        dmarc.signatureMustMatchExactly() && !identity.name().equals(domain)
                                ? "Verify "
                                        + domain
                                        + " as an identity of its own, or take"
                                        + " adkim=s out of the record."
                                : "Mend DKIM.");
    }
}
