package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Account;
import dev.stammkunde.commands.sender.LookAtSes.Identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says of a sender whether its first mail can go out well, and what to do where it cannot. */
public final class CheckSender {

    private final LookAtSes ses;
    private final Optional<DnsRecords> dns;

    /**
     * Looks at SES.
     *
     * @param dns absent where nothing that it says would matter
     */
    public CheckSender(LookAtSes ses, Optional<DnsRecords> dns) {
        this.ses = ses;
        this.dns = dns;
    }

    /**
     * Looks at everything.
     *
     * @param stack whose configuration sets carry the mails
     */
    public List<Finding> check(Sender sender, String stack) {
        Account account = ses.account();
        Optional<Identity> identity = findIdentity(sender);
        List<Finding> findings = new ArrayList<>(AccountCheck.of(account));
        findings.addAll(IdentityCheck.of(sender, identity));
        dns.ifPresent(
                records -> {
                    identity.ifPresent(it -> findings.addAll(MailFromCheck.of(it, records)));
                    findings.addAll(DmarcCheck.of(sender, identity, records));
                    findings.addAll(ReplyCheck.of(sender, records));
                });
        String plain = stack + "-mail";
        findings.addAll(SetCheck.plain(plain, ses.findSet(plain), account));
        String tracked = stack + "-mail-tracked";
        findings.addAll(SetCheck.tracked(tracked, ses.findSet(tracked)));
        return findings;
    }

    /**
     * Finds by which identity SES sends: a domain's holds for all addresses and domains below it.
     * What is verified comes first, and then the domain, since only a domain can sign.
     */
    private Optional<Identity> findIdentity(Sender sender) {
        List<Identity> known =
                Stream.concat(Sender.upwards(sender.domain()).stream(), Stream.of(sender.address()))
                        .flatMap(name -> ses.findIdentity(name).stream())
                        .toList();
        Predicate<Identity> verified = Identity::verified;
        return known.stream().filter(verified).findFirst().or(() -> known.stream().findFirst());
    }
}
