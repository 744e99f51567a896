package dev.stammkunde.mail.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.HandOver.Refusal;
import dev.stammkunde.mail.HandOver.Result;
import dev.stammkunde.mail.HandOver.Result.Accepted;
import dev.stammkunde.mail.HandOver.Result.NoAnswer;
import dev.stammkunde.mail.HandOver.Result.Refused;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.RenderedMail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

class SesHandOverTest {

    private static final ConfigurationSets SETS =
            new ConfigurationSets("stack-mail", "stack-mail-tracked");
    private static final Sender SENDER =
            new Sender("post@blumen.example", "Blumen Lindner", "hilfe@blumen.example");
    private static final RenderedMail MAIL =
            new RenderedMail("Grüße", "<p class=\"a\">Hallo\n\\</p>", "Hallo");

    private static OutgoingMail mailTo(String address) {
        return mail(address, SENDER, MAIL);
    }

    private static OutgoingMail mail(String address, Sender sender, RenderedMail content) {
        return new OutgoingMail(
                new MailKey(new CustomerId("blumen", "42"), "geburtstag/2027"),
                sender,
                address,
                content,
                Map.of(
                        "List-Unsubscribe", "<https://example.org/u/1>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                false);
    }

    private static List<OutgoingMail> mails(int count) {
        return IntStream.range(0, count).mapToObj(i -> mailTo("a" + i + "@example.org")).toList();
    }

    private static List<Result> handOver(FakeSes ses, List<OutgoingMail> mails) {
        try (SesV2Client client = ses.client()) {
            return new SesHandOver(client, SETS).handOver(mails);
        }
    }

    @Test
    void handOver_oneMail_isWrittenAsSesExpects() throws IOException {
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            List<Result> results = handOver(ses, List.of(mailTo("anna@münchen.de")));

            assertThat(results).containsExactly(new Accepted("id-0"));
            assertThat(ses.bodies())
                    .containsExactly(
                            """
                            {"FromEmailAddress":"\\"Blumen Lindner\\" <post@blumen.example>",\
                            "ReplyToAddresses":["hilfe@blumen.example"],\
                            "DefaultContent":{"Template":{"TemplateContent":\
                            {"Subject":"{{subject}}","Text":"{{text}}","Html":"{{html}}"},"TemplateData":"{}"}},\
                            "BulkEmailEntries":[{"Destination":{"ToAddresses":["anna@xn--mnchen-3ya.de"]},\
                            "ReplacementTags":[{"Name":"customer","Value":"NDI"},\
                            {"Name":"mail","Value":"Z2VidXJ0c3RhZy8yMDI3"},{"Name":"shop","Value":"blumen"}],\
                            "ReplacementEmailContent":{"ReplacementTemplate":{"ReplacementTemplateData":\
                            "{\\"subject\\":\\"Grüße\\",\\"html\\":\\"<p class=\\\\\\"a\\\\\\">Hallo\\\\n\\\\\\\\</p>\\",\\"text\\":\\"Hallo\\"}"}},\
                            "ReplacementHeaders":[{"Name":"List-Unsubscribe","Value":"<https://example.org/u/1>"},\
                            {"Name":"List-Unsubscribe-Post","Value":"List-Unsubscribe=One-Click"}]}],\
                            "ConfigurationSetName":"stack-mail"}""");
        }
    }

    @Test
    void handOver_120Mails_makesCallsOf50() throws IOException {
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            List<Result> results = handOver(ses, mails(120));

            assertThat(results).hasSize(120).allMatch(Accepted.class::isInstance);
            assertThat(ses.bodies()).map(FakeSes::entries).containsExactly(50, 50, 20);
        }
    }

    @Test
    void handOver_largeMails_staysBelowAMegabytePerCall() throws IOException {
        RenderedMail large = new RenderedMail("Neu", "<p class=\"x\">ä</p>".repeat(3_000), "Neu");
        List<OutgoingMail> mails =
                IntStream.range(0, 50)
                        .mapToObj(i -> mail("a" + i + "@example.org", SENDER, large))
                        .toList();
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            List<Result> results = handOver(ses, mails);

            assertThat(results).hasSize(50).allMatch(Accepted.class::isInstance);
            assertThat(ses.bodies())
                    .hasSizeGreaterThan(3)
                    .allMatch(
                            b ->
                                    b.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                                            < 1_000_000);
        }
    }

    @Test
    void handOver_severalSenders_callsForEachAndKeepsTheOrder() throws IOException {
        Sender other = new Sender("post@käse.example", "Käse König", null);
        List<OutgoingMail> mails =
                List.of(
                        mailTo("a@example.org"),
                        mail("b@example.org", other, MAIL),
                        mailTo("müller@example.org"),
                        mailTo("c@example.org"));
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            List<Result> results = handOver(ses, mails);

            assertThat(results)
                    .containsExactly(
                            new Accepted("id-0"),
                            new Accepted("id-0"),
                            new Refused(Refusal.INVALID),
                            new Accepted("id-1"));
            assertThat(ses.bodies().get(1))
                    .contains("\"=?UTF-8?B?S8Okc2UgS8O2bmln?= <post@xn--kse-qla.example>\"")
                    .doesNotContain("ReplyTo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE_REJECTED, REJECTED",
        "MAIL_FROM_DOMAIN_NOT_VERIFIED, NOT_SET_UP",
        "CONFIGURATION_SET_NOT_FOUND, NOT_SET_UP",
        "TEMPLATE_NOT_FOUND, NOT_SET_UP",
        "ACCOUNT_SUSPENDED, PAUSED",
        "ACCOUNT_THROTTLED, THROTTLED",
        "ACCOUNT_DAILY_QUOTA_EXCEEDED, QUOTA_EXHAUSTED",
        "INVALID_SENDING_POOL_NAME, NOT_SET_UP",
        "ACCOUNT_SENDING_PAUSED, PAUSED",
        "CONFIGURATION_SET_SENDING_PAUSED, PAUSED",
        "INVALID_PARAMETER, INVALID",
        "TRANSIENT_FAILURE, UNAVAILABLE",
        "FAILED, UNAVAILABLE"
    })
    void handOver_entryThatFailedIn200_isRefusedAndTheOthersAreNot(String status, Refusal refusal)
            throws IOException {
        List<String> entries =
                List.of(
                        "{\"Status\":\"SUCCESS\",\"MessageId\":\"first\"}",
                        "{\"Status\":\"" + status + "\",\"Error\":\"reason\"}",
                        "{\"Status\":\"SUCCESS\",\"MessageId\":\"third\"}");
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.results(entries))) {
            assertThat(handOver(ses, mails(3)))
                    .containsExactly(
                            new Accepted("first"), new Refused(refusal), new Accepted("third"));
            assertThat(ses.bodies()).hasSize(1);
        }
    }

    /** It may be a word for having taken it. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"Status\":\"SOMETHING_NEW\"}", "{}", "{\"MessageId\":\"x\"}"})
    void handOver_entryWithoutAStatusThatIsKnown_isNoAnswer(String entry) throws IOException {
        List<String> entries = List.of("{\"Status\":\"SUCCESS\",\"MessageId\":\"first\"}", entry);
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.results(entries))) {
            assertThat(handOver(ses, mails(2)))
                    .containsExactly(new Accepted("first"), new NoAnswer());
        }
    }

    @Test
    void handOver_moreResultsThanMails_takesThoseOfTheMails() throws IOException {
        String entry = "{\"Status\":\"SUCCESS\",\"MessageId\":\"id\"}";
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.results(List.of(entry, entry)))) {
            assertThat(handOver(ses, mails(1))).containsExactly(new Accepted("id"));
        }
    }

    @Test
    void handOver_namesOfManyLettersAndLines_stayInTheirHeaders() throws IOException {
        Sender sender =
                new Sender(
                        "post@läden.example",
                        "Bl\u00fcten\r\nBcc: x@example.org\u2028" + "😀".repeat(99),
                        "hilfe@läden.example");
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            assertThat(handOver(ses, List.of(mail("anna@example.org", sender, MAIL))))
                    .containsExactly(new Accepted("id-0"));
            assertThat(ses.bodies().getFirst())
                    .contains("<post@xn--lden-loa.example>", "[\"hilfe@xn--lden-loa.example\"]")
                    .doesNotContain("\\r", "\\n\",\"From", "Bcc");
        }
    }

    @ParameterizedTest
    @EnumSource(BulkEmailStatus.class)
    void handOver_anyStatus_hasAResult(BulkEmailStatus status) throws IOException {
        String entry = "{\"Status\":\"" + status + "\",\"MessageId\":\"id\"}";
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.results(List.of(entry)))) {
            assertThat(handOver(ses, mails(1))).hasSize(1).allMatch(Objects::nonNull);
        }
    }

    @Test
    void handOver_fewerResultsThanMails_leavesTheRestWithoutAnswer() throws IOException {
        List<String> entries = List.of("{\"Status\":\"SUCCESS\",\"MessageId\":\"first\"}");
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.results(entries))) {
            assertThat(handOver(ses, mails(2)))
                    .containsExactly(new Accepted("first"), new NoAnswer());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException, Maximum sending rate exceeded., THROTTLED",
        "429, TooManyRequestsException, Daily message quota exceeded., QUOTA_EXHAUSTED",
        "429, '', '', THROTTLED",
        "400, LimitExceededException, x, QUOTA_EXHAUSTED",
        "400, AccountSuspendedException, x, PAUSED",
        "400, SendingPausedException, x, PAUSED",
        "400, MailFromDomainNotVerifiedException, x, NOT_SET_UP",
        "400, MessageRejected, Email address is not verified., NOT_SET_UP",
        "400, MessageRejected, Illegal content, REJECTED",
        "404, NotFoundException, Configuration set does not exist, NOT_SET_UP",
        "403, AccessDeniedException, x, NOT_SET_UP",
        "403, ExpiredTokenException, x, NOT_SET_UP",
        "400, BadRequestException, x, INVALID",
        "400, ThrottlingException, Rate exceeded, THROTTLED",
        "503, ThrottlingException, Rate exceeded, THROTTLED",
        "409, ConflictException, x, UNAVAILABLE",
        "503, '', x, UNAVAILABLE"
    })
    void handOver_callThatIsRefused_isTriedOnceAndRefusesTheMail(
            int status, String type, String message, Refusal refusal) throws IOException {
        try (FakeSes ses = new FakeSes((p, b) -> FakeSes.error(status, type, message))) {
            assertThat(handOver(ses, mails(1))).containsExactly(new Refused(refusal));
            assertThat(ses.bodies()).hasSize(1);
        }
    }

    @Test
    void handOver_oneMailThatMakesTheCallBad_isRefusedAlone() throws IOException {
        try (FakeSes ses =
                new FakeSes(
                        (path, body) ->
                                body.contains("\"a5@example.org\"")
                                        ? FakeSes.error(400, "BadRequestException", "a5?")
                                        : FakeSes.accept(body))) {
            List<Result> results = handOver(ses, mails(12));

            assertThat(results.get(5)).isEqualTo(new Refused(Refusal.INVALID));
            assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(11);
            assertThat(acceptedAddresses(ses)).doesNotHaveDuplicates().hasSize(11);
        }
    }

    private static List<String> acceptedAddresses(FakeSes ses) {
        List<String> addresses = new ArrayList<>();
        for (String body : ses.bodies()) {
            if (!body.contains("\"a5@example.org\"")) {
                for (int i = 0; i < 12; i++) {
                    if (body.contains("\"a" + i + "@example.org\"")) {
                        addresses.add("a" + i);
                    }
                }
            }
        }
        return addresses;
    }

    @Test
    void handOver_everyCallIsBad_blamesTheSetUpAndNotTheMails() throws IOException {
        try (FakeSes ses = new FakeSes((p, b) -> FakeSes.error(400, "BadRequestException", "x"))) {
            assertThat(handOver(ses, mails(3))).containsOnly(new Refused(Refusal.NOT_SET_UP));
        }
    }

    @Test
    void handOver_connectionLostAfterSending_isNoAnswerAndNotRepeated() throws IOException {
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.HANG_UP)) {
            assertThat(handOver(ses, mails(2))).containsOnly(new NoAnswer());
            assertThat(ses.bodies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, ''",
        "500, InternalServiceErrorException",
        "500, ''",
        "502, ''",
        "504, ''",
        "599, ''"
    })
    void handOver_failureThatMayHaveComeAfterSesTookTheMails_isNoAnswerAndNotRepeated(
            int status, String type) throws IOException {
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.error(status, type, "x"))) {
            assertThat(handOver(ses, mails(2))).containsOnly(new NoAnswer());
            assertThat(ses.bodies()).hasSize(1);
        }
    }

    @Test
    void handOver_mailsOfReadersWhoAgreedAndWhoDidNot_goThroughSetsOfTheirOwn() throws IOException {
        OutgoingMail plain = mailTo("anna@example.org");
        OutgoingMail tracked =
                new OutgoingMail(
                        plain.key(), SENDER, "bert@example.org", MAIL, plain.headers(), true);
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            assertThat(handOver(ses, List.of(plain, tracked, plain)))
                    .containsExactly(
                            new Accepted("id-0"), new Accepted("id-0"), new Accepted("id-1"));

            assertThat(ses.bodies())
                    .satisfiesExactly(
                            body ->
                                    assertThat(body)
                                            .contains("\"ConfigurationSetName\":\"stack-mail\"")
                                            .doesNotContain("bert@"),
                            body ->
                                    assertThat(body)
                                            .contains(
                                                    "\"ConfigurationSetName\":\"stack-mail-tracked\"")
                                            .doesNotContain("anna@"));
        }
    }

    @Test
    void handOver_nobodyListens_isRefusedSinceNothingWasSent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (SesV2Client client = FakeSes.client(port)) {
            assertThat(new SesHandOver(client, SETS).handOver(mails(1)))
                    .containsExactly(new Refused(Refusal.UNAVAILABLE));
        }
    }

    @Test
    void handOver_noAnswerInTime_isNoAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                SesV2Client client = FakeSes.client(silent.getLocalPort())) {
            assertThat(new SesHandOver(client, SETS).handOver(mails(1)))
                    .containsExactly(new NoAnswer());
        }
    }

    @Test
    void handOver_whatSesWouldRefuseTheCallFor_isRefusedWithoutACall() throws IOException {
        RenderedMail tooLarge = new RenderedMail("x", "x".repeat(BulkEntry.LONGEST_DATA), "x");
        OutgoingMail injecting =
                new OutgoingMail(
                        new MailKey(new CustomerId("blumen", "42"), "x/1"),
                        SENDER,
                        "a@example.org",
                        MAIL,
                        Map.of("X-Test", "a\r\nBcc: b@example.org"),
                        false);
        try (FakeSes ses = new FakeSes((path, body) -> FakeSes.accept(body))) {
            assertThat(
                            handOver(
                                    ses,
                                    List.of(
                                            mail("a@example.org", SENDER, tooLarge),
                                            injecting,
                                            mailTo("a@example.org\nBcc: b@example.org"))))
                    .containsOnly(new Refused(Refusal.INVALID));
            assertThat(ses.bodies()).isEmpty();
        }
    }
}
