package dev.stammkunde.commands.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.sender.Finding.Weight;
import dev.stammkunde.commands.sender.LookAtSes.Account;
import dev.stammkunde.commands.sender.LookAtSes.Dkim;
import dev.stammkunde.commands.sender.LookAtSes.Identity;
import dev.stammkunde.commands.sender.LookAtSes.MailFrom;
import dev.stammkunde.commands.sender.LookAtSes.SendingSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sender of which everything is right, and then one thing is not. */
final class CheckSenderTest {

    private static final String DOMAIN = "shop.example";
    private static final Set<String> REASONS = Set.of("BOUNCE", "COMPLAINT");
    private static final Set<String> TELLS =
            Set.of(
                    "SEND",
                    "REJECT",
                    "BOUNCE",
                    "COMPLAINT",
                    "DELIVERY",
                    "RENDERING_FAILURE",
                    "DELIVERY_DELAY");
    private static final Dkim SIGNED = new Dkim(true, "SUCCESS", List.of(), "", "RSA_2048_BIT");
    private static final MailFrom BOUNCES = new MailFrom("bounce.shop.example", "SUCCESS");

    private final Map<String, Identity> identities = new HashMap<>();
    private final Map<String, SendingSet> sets = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<String>> servers = new HashMap<>();
    private Account account = new Account(true, "", true, "HEALTHY", 50_000, 14, REASONS, false);
    private Sender sender = new Sender("post@shop.example", "hallo@shop.example");

    CheckSenderTest() {
        identity(DOMAIN, SIGNED, BOUNCES);
        texts.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=none; rua=mailto:dmarc@shop.example"));
        texts.put("bounce." + DOMAIN, List.of("v=spf1 include:amazonses.com ~all"));
        servers.put(DOMAIN, List.of("10 mx.shop.example."));
        set("s-mail", TELLS);
        Set<String> tracked = new HashSet<>(TELLS);
        tracked.addAll(Set.of("OPEN", "CLICK"));
        set("s-mail-tracked", tracked);
    }

    private void identity(String name, Dkim dkim, MailFrom mailFrom) {
        identities.put(
                name, new Identity(name, !name.contains("@"), true, "SUCCESS", dkim, mailFrom));
    }

    private void set(String name, Set<String> published) {
        sets.put(
                name, new SendingSet(name, true, Optional.of(REASONS), false, published, Set.of()));
    }

    private List<Finding> check() {
        LookAtSes ses =
                new LookAtSes() {
                    @Override
                    public Account account() {
                        return account;
                    }

                    @Override
                    public Optional<Identity> findIdentity(String name) {
                        return Optional.ofNullable(identities.get(name));
                    }

                    @Override
                    public Optional<SendingSet> findSet(String name) {
                        return Optional.ofNullable(sets.get(name));
                    }
                };
        DnsRecords dns =
                new DnsRecords() {
                    @Override
                    public List<String> texts(String name) {
                        return texts.getOrDefault(name, List.of());
                    }

                    @Override
                    public List<String> mailServers(String domain) {
                        return servers.getOrDefault(domain, List.of());
                    }
                };
        return new CheckSender(ses, Optional.of(dns)).check(sender, "s");
    }

    /** What is wrong, as {@code WEIGHT topic}. */
    private List<String> wrong() {
        return check().stream()
                .filter(finding -> finding.weight() != Weight.OK)
                .peek(finding -> assertThat(finding.todo()).as(finding.what()).isNotBlank())
                .map(finding -> finding.weight() + " " + finding.topic())
                .toList();
    }

    @Test
    void check_everythingRight_findsNothingWrongAndLooksAtAll() {
        assertThat(wrong()).isEmpty();
        assertThat(check())
                .extracting(Finding::topic)
                .containsExactly(
                        "sandbox",
                        "sending",
                        "quota",
                        "identity",
                        "dkim",
                        "mail-from",
                        "spf",
                        "dmarc",
                        "alignment",
                        "answers",
                        "sets",
                        "sets");
    }

    @ParameterizedTest
    @CsvSource({
        "false, '', true, HEALTHY, ERROR sandbox",
        "false, PENDING, true, HEALTHY, ERROR sandbox",
        "false, DENIED, true, HEALTHY, ERROR sandbox",
        "true, '', false, HEALTHY, ERROR sending",
        "true, '', true, SHUTDOWN, ERROR sending",
        "true, '', true, PROBATION, WARNING sending"
    })
    void check_accountThatMayNotSendToAll_saysSo(
            boolean production, String review, boolean sending, String enforcement, String found) {
        account = new Account(production, review, sending, enforcement, 200, 1, REASONS, false);

        assertThat(wrong()).containsExactly(found);
    }

    @Test
    void check_accountThatSuppressesNothing_isAWarning() {
        account = new Account(true, "", true, "HEALTHY", -1, 1, Set.of("BOUNCE"), false);

        assertThat(wrong()).containsExactly("WARNING suppression");
    }

    @Test
    void check_noIdentity_isAnErrorAndMailsFailDmarcForNobody() {
        identities.clear();

        assertThat(wrong()).containsExactly("ERROR identity");
    }

    @Test
    void check_dkimPending_namesTheRecordsToBeMade() {
        identities.put(
                DOMAIN,
                new Identity(
                        DOMAIN,
                        true,
                        false,
                        "PENDING",
                        new Dkim(true, "PENDING", List.of("abc"), "", "RSA_2048_BIT"),
                        new MailFrom("", "")));

        assertThat(wrong())
                .containsExactly(
                        "ERROR identity", "ERROR dkim", "WARNING mail-from", "ERROR alignment");
        assertThat(check())
                .anySatisfy(
                        finding ->
                                assertThat(finding.todo())
                                        .contains(
                                                "abc._domainkey.shop.example CNAME"
                                                        + " abc.dkim.amazonses.com"));
    }

    @Test
    void check_onlyAnAddressVerified_isNotSignedInItsDomainsName() {
        identities.clear();
        identity("post@shop.example", SIGNED, new MailFrom("", ""));

        assertThat(wrong()).containsExactly("ERROR dkim", "WARNING mail-from", "ERROR alignment");
    }

    @Test
    void check_addressBesideItsVerifiedDomain_isSentByTheDomain() {
        identity("post@shop.example", SIGNED, new MailFrom("", ""));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void check_domainAboveVerifiedAndOwnOneNot_isSentByTheOneAbove() {
        sender = new Sender("post@news.shop.example", "hallo@shop.example");
        identities.put(
                "news.shop.example",
                new Identity(
                        "news.shop.example",
                        true,
                        false,
                        "PENDING",
                        new Dkim(false, "PENDING", List.of(), "", ""),
                        new MailFrom("", "")));

        assertThat(wrong()).isEmpty();
    }

    @Test
    void check_keysThatAreOffOrShort_saysSo() {
        identity(DOMAIN, new Dkim(true, "SUCCESS", List.of(), "", "RSA_1024_BIT"), BOUNCES);
        assertThat(wrong()).containsExactly("WARNING dkim");

        identity(DOMAIN, new Dkim(false, "SUCCESS", List.of(), "", "RSA_2048_BIT"), BOUNCES);
        assertThat(wrong()).containsExactly("ERROR dkim", "WARNING alignment");
    }

    @Test
    void check_mailFromOfSesOrPending_isAWarning() {
        identity(DOMAIN, SIGNED, new MailFrom("", ""));
        assertThat(wrong()).containsExactly("WARNING mail-from");

        identity(DOMAIN, SIGNED, new MailFrom("bounce.shop.example", "PENDING"));
        assertThat(wrong()).containsExactly("WARNING mail-from");
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 include:_spf.google.com ~all",
        "v=spf10 include:amazonses.com",
        "v=spf1 -include:amazonses.com -all",
        "v=spf1 include:amazonses.com.evil.example ~all",
        "no SPF at all"
    })
    void check_spfThatDoesNotLetSesSend_isAnError(String text) {
        texts.put("bounce." + DOMAIN, List.of(text));

        assertThat(wrong()).containsExactly("ERROR spf");
    }

    @Test
    void check_severalSpfRecords_countAsNone() {
        texts.put(
                "bounce." + DOMAIN,
                List.of("v=spf1 include:amazonses.com ~all", "v=spf1 mx ~all", "other"));

        assertThat(wrong()).containsExactly("ERROR spf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DMARC1; p=reject; rua=mailto:a@shop.example |",
                "v=DMARC1;p=Quarantine;rua=mailto:a@shop.example |",
                "v = DMARC1 ; p = none ; rua=mailto:a@shop.example |",
                "v=DMARC1; p=none | WARNING dmarc",
                "v=DMARC1; rua=mailto:a@shop.example | ERROR dmarc",
                "v=DMARC1; p=maybe; rua=mailto:a@shop.example | ERROR dmarc",
                "v=DMARC2; p=none; rua=mailto:a@shop.example | ERROR dmarc",
                "p=none; v=DMARC1 | ERROR dmarc",
                "v=DMARC1; p=none; aspf=s; rua=mailto:a@shop.example |",
                "v=DMARC1; p=none; adkim=s; rua=mailto:a@shop.example |"
            })
    void check_dmarcRecord_isReadAsReceiversDo(String text, String found) {
        texts.put("_dmarc." + DOMAIN, List.of(text));

        assertThat(wrong()).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void check_severalDmarcRecords_countAsNone() {
        texts.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=none", "v=DMARC1; p=reject"));

        assertThat(wrong()).containsExactly("ERROR dmarc");
    }

    @Test
    void check_senderBelowTheDomain_takesItsRecordAndPolicyForThoseBelow() {
        sender = new Sender("post@news.shop.example", "hallo@shop.example");
        texts.put(
                "_dmarc." + DOMAIN,
                List.of("v=DMARC1; p=none; sp=reject; rua=mailto:a@shop.example"));

        assertThat(wrong()).isEmpty();
        assertThat(check()).anySatisfy(it -> assertThat(it.what()).contains("asks for reject"));
    }

    @Test
    void check_strictSignatureOfADomainAbove_isNotAligned() {
        sender = new Sender("post@news.shop.example", "hallo@shop.example");
        texts.put(
                "_dmarc." + DOMAIN,
                List.of("v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:a@shop.example"));

        assertThat(wrong()).containsExactly("ERROR alignment");
    }

    @Test
    void check_answersToADomainWithoutMail_reachNobody() {
        servers.clear();
        assertThat(wrong()).containsExactly("ERROR answers");

        servers.put(DOMAIN, List.of("0 ."));
        assertThat(wrong()).containsExactly("ERROR answers");
    }

    @Test
    void check_setMissingOffOrSilent_saysWhich() {
        sets.remove("s-mail");
        sets.put(
                "s-mail-tracked",
                new SendingSet(
                        "s-mail-tracked",
                        false,
                        Optional.of(Set.of()),
                        false,
                        TELLS,
                        Set.of("OPEN", "CLICK")));

        assertThat(wrong())
                .containsExactly("ERROR sets", "ERROR sets", "ERROR sets", "WARNING sets");
    }

    @Test
    void check_plainSetThatTracks_isAnErrorHoweverItDoes() {
        sets.put(
                "s-mail",
                new SendingSet("s-mail", true, Optional.empty(), false, TELLS, Set.of("OPEN")));
        assertThat(wrong()).containsExactly("ERROR sets");

        set("s-mail", TELLS);
        account = new Account(true, "", true, "HEALTHY", -1, 1, REASONS, true);
        assertThat(wrong()).containsExactly("ERROR sets");

        sets.put("s-mail", new SendingSet("s-mail", true, Optional.empty(), true, TELLS, Set.of()));
        assertThat(wrong()).isEmpty();
    }
}
