package dev.stammkunde.commands.sender;

import java.util.List;

/**
 * Whether somebody who answers can be heard: an advertiser must be reachable (§ 7 (2) No. 3 UWG).
 */
final class ReplyCheck {

    private ReplyCheck() {}

    static List<Finding> of(Sender sender, DnsRecords dns) {
        String domain = Sender.domainOf(sender.replyTo());
        List<String> servers = dns.mailServers(domain);
        // A single full stop says that a domain takes no mail (RFC 7505).
        boolean takesMail =
                servers.stream().anyMatch(server -> server.chars().anyMatch(Character::isLetter));
        return List.of(
                takesMail
                        ? Finding.ok("answers", domain + " takes mail.")
                        : Finding.error(
                                "answers",
                                "Who answers reaches nobody: " + domain + " takes no mail.",
                                "Set replyTo in the mail settings to a mailbox that is read, or give"
                                        + " the domain an MX record."));
    }
}
