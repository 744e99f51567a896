package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SuppressedDestinationSummary;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SES as the SDK's own client sees it, and the mailbox. */
final class MailIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static final String SET = "stammkunde-local-mail";
    private static final String TRACKED = "stammkunde-local-tracked";
    private static final String LINKS =
            "<html><body><a href=\"https://shop.example/?a=b&amp;c=d\" class=\"y\">Hüte</a>"
                    + " <a ses:no-track class=\"x\" href=\"https://shop.example/leave\">nein</a></body></html>";
    private static LocalRunner runner;
    private static RunnerClient client;
    private static SesV2Client ses;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        runner = LocalRunner.start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
        client = new RunnerClient(runner.address());
        ses = new AwsClientsOf(client).build(SesV2Client.builder());
    }

    @BeforeEach
    void empty() throws Exception {
        client.delete("/_local/mails");
    }

    @AfterEach
    void heal() throws Exception {
        client.post(
                "/_local/ses",
                "{\"fault\":\"none\",\"maxSendRate\":1000,\"max24HourSend\":1000000}");
    }

    @AfterAll
    static void stop() {
        ses.close();
        client.close();
        runner.close();
    }

    private static List<BulkEmailEntryResult> sendBulk(BulkEmailEntry... entries) {
        return ses.sendBulkEmail(
                        request ->
                                request.fromEmailAddress("Kontor <shop@example.org>")
                                        .configurationSetName(SET)
                                        .defaultEmailTags(tag("shop", "one"))
                                        .defaultContent(
                                                content ->
                                                        content.template(
                                                                template ->
                                                                        template.templateContent(
                                                                                        t ->
                                                                                                t.subject(
                                                                                                                "Hallo {{name}}")
                                                                                                        .html(
                                                                                                                "<p>{{ body }}</p>")
                                                                                                        .text(
                                                                                                                "{{body}}"))
                                                                                .templateData(
                                                                                        "{\"body\":\"<b>ö</b>\"}")))
                                        .bulkEmailEntries(entries))
                .bulkEmailEntryResults();
    }

    private static BulkEmailEntry entry(String to, String data) {
        return BulkEmailEntry.builder()
                .destination(d -> d.toAddresses(to))
                .replacementEmailContent(
                        c -> c.replacementTemplate(t -> t.replacementTemplateData(data)))
                .replacementHeaders(
                        header("List-Unsubscribe", "<http://localhost/u/1>"),
                        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                .replacementTags(tag("mail", "YmlydGhkYXkvMjAyNw"))
                .build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static SendEmailRequest simple(String to) {
        return SendEmailRequest.builder()
                .fromEmailAddress("shop@example.org")
                .destination(d -> d.toAddresses(to))
                .content(
                        c ->
                                c.simple(
                                        s ->
                                                s.subject(x -> x.data("Test"))
                                                        .body(b -> b.text(x -> x.data("Text")))))
                .build();
    }

    /** The events that reached the function of the rule's queue, for one message. */
    private static List<JsonNode> events(String messageId) throws Exception {
        assertThat(runner.awaitIdle(Duration.ofSeconds(20))).isTrue();
        var events = new ArrayList<JsonNode>();
        for (JsonNode call : client.json("/_local/invocations")) {
            if (!call.path("function").asText().equals("HearFunction")) {
                continue;
            }
            for (JsonNode line : call.path("logs")) {
                if (line.asText().startsWith("hear ")) {
                    for (JsonNode message :
                            Json.read(line.asText().substring("hear ".length())).path("Records")) {
                        var event = Json.read(message.path("body").asText());
                        if (event.at("/detail/mail/messageId").asText().equals(messageId)) {
                            events.add(event);
                        }
                    }
                }
            }
        }
        return events;
    }

    @Test
    void sendBulk_template_isFilledInAndKept() throws Exception {
        var results =
                sendBulk(
                        entry("mia@example.org", "{\"name\":\"Mia & Co\"}"),
                        entry("reject.me@example.org", "{\"name\":\"x\"}"),
                        entry("müller@example.org", "{\"name\":\"x\"}"));

        assertThat(results)
                .extracting(BulkEmailEntryResult::status)
                .containsExactly(
                        BulkEmailStatus.SUCCESS,
                        BulkEmailStatus.MESSAGE_REJECTED,
                        BulkEmailStatus.INVALID_PARAMETER);
        var mails = client.mails("");
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.path("id").asText()).isEqualTo(results.getFirst().messageId());
        assertThat(mail.path("to").asText()).isEqualTo("mia@example.org");
        assertThat(mail.path("subject").asText()).isEqualTo("Hallo Mia & Co");
        assertThat(mail.path("html").asText()).isEqualTo("<p><b>ö</b></p>");
        assertThat(mail.at("/headers/List-Unsubscribe").asText())
                .isEqualTo("<http://localhost/u/1>");
        assertThat(mail.at("/tags/shop").asText()).isEqualTo("one");
        assertThat(Instant.parse(mail.path("time").asText())).isAfterOrEqualTo(START);
    }

    @Test
    void send_goodAddress_publishesSendAndDeliveryInTheShapeOfSes() throws Exception {
        var id = sendBulk(entry("mia@example.org", "{\"name\":\"Mia\"}")).getFirst().messageId();

        var events = events(id);
        assertThat(events)
                .extracting(e -> e.path("detail-type").asText())
                .containsExactlyInAnyOrder("Email Sent", "Email Delivered");
        var sent =
                events.stream()
                        .filter(e -> e.path("detail-type").asText().equals("Email Sent"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sent.path("source").asText()).isEqualTo("aws.ses");
        assertThat(sent.path("resources").path(0).asText())
                .isEqualTo("arn:aws:ses:eu-central-1:000000000000:configuration-set/" + SET);
        assertThat(sent.at("/detail/eventType").asText()).isEqualTo("Send");
        assertThat(sent.at("/detail/mail/tags/mail/0").asText()).isEqualTo("YmlydGhkYXkvMjAyNw");
        assertThat(sent.at("/detail/mail/tags/ses:configuration-set/0").asText()).isEqualTo(SET);
        assertThat(sent.at("/detail/mail/destination/0").asText()).isEqualTo("mia@example.org");
        assertThat(Instant.parse(sent.at("/detail/mail/timestamp").asText()))
                .isAfterOrEqualTo(START);
        assertThat(sent.path("detail").has("send")).isTrue();
    }

    @Test
    void send_addressesThatSimulate_publishWhatHappens() throws Exception {
        var results =
                sendBulk(
                        entry("bounce@example.org", "{\"name\":\"x\"}"),
                        entry("softbounce@example.org", "{\"name\":\"x\"}"),
                        entry("complaint@example.org", "{\"name\":\"x\"}"),
                        entry("suppressed@example.org", "{\"name\":\"x\"}"),
                        entry("delay@example.org", "{\"name\":\"x\"}"));

        assertThat(bounce(results.get(0).messageId())).isEqualTo("Permanent/General");
        assertThat(bounce(results.get(1).messageId())).isEqualTo("Transient/General");
        assertThat(bounce(results.get(3).messageId()))
                .isEqualTo("Permanent/OnAccountSuppressionList");
        assertThat(events(results.get(2).messageId()))
                .extracting(e -> e.at("/detail/eventType").asText())
                .containsExactlyInAnyOrder("Send", "Delivery", "Complaint");
        // The configuration set does not ask for delays.
        assertThat(events(results.get(4).messageId()))
                .extracting(e -> e.at("/detail/eventType").asText())
                .containsExactly("Send");
    }

    @Test
    void send_toAnAddressThatBounced_bouncesByTheListUntilItIsTakenOff() throws Exception {
        assertThat(bounce(sendTo("OnceBounce-mia@example.org"))).isEqualTo("Permanent/General");

        assertThat(bounce(sendTo("oncebounce-mia@example.org")))
                .isEqualTo("Permanent/OnAccountSuppressionList");
        var listed =
                ses.getSuppressedDestination(r -> r.emailAddress("OnceBounce-mia@example.org"))
                        .suppressedDestination();
        assertThat(listed.reason()).isEqualTo(SuppressionListReason.BOUNCE);
        assertThat(listed.lastUpdateTime()).isBetween(START, START.plusSeconds(600));
        assertThat(listed.attributes().messageId()).isNotEmpty();
        assertThatThrownBy(
                        () ->
                                ses.deleteSuppressedDestination(
                                        r -> r.emailAddress("oncebounce-mia@example.org")))
                .isInstanceOf(NotFoundException.class);

        ses.deleteSuppressedDestination(r -> r.emailAddress("OnceBounce-mia@example.org"));

        assertThat(bounce(sendTo("oncebounce-mia@example.org"))).isEqualTo("none");
    }

    @Test
    void list_suppressedAddresses_hasWhatWasPutAndComplainedOf() throws Exception {
        ses.putSuppressedDestination(
                r -> r.emailAddress("otto+x@example.org").reason(SuppressionListReason.BOUNCE));
        events(sendTo("complaint-otto@example.org"));

        assertThat(
                        ses.listSuppressedDestinations(
                                        r -> r.reasons(SuppressionListReason.COMPLAINT))
                                .suppressedDestinationSummaries())
                .extracting(SuppressedDestinationSummary::emailAddress)
                .contains("complaint-otto@example.org")
                .doesNotContain("otto+x@example.org");
        assertThat(bounce(sendTo("otto+x@example.org")))
                .isEqualTo("Permanent/OnAccountSuppressionList");
        ses.deleteSuppressedDestination(r -> r.emailAddress("otto+x@example.org"));
        assertThat(bounce(sendTo("otto+x@example.org"))).isEqualTo("none");
    }

    private static String sendTo(String address) {
        return sendBulk(entry(address, "{\"name\":\"x\"}")).getFirst().messageId();
    }

    private static String bounce(String messageId) throws Exception {
        for (JsonNode event : events(messageId)) {
            if (event.at("/detail/eventType").asText().equals("Bounce")) {
                var bounce = event.at("/detail/bounce");
                assertThat(bounce.at("/bouncedRecipients/0/emailAddress").asText())
                        .contains("@example.org");
                return bounce.path("bounceType").asText()
                        + "/"
                        + bounce.path("bounceSubType").asText();
            }
        }
        return "none";
    }

    @Test
    void send_throughATrackedSet_arrivesWithAPictureAndLinksThatTellOfTheirReader()
            throws Exception {
        var id = ses.sendEmail(withLinks(TRACKED)).messageId();

        var html = client.mails("mia").getFirst().path("html").asText();
        assertThat(html)
                .doesNotContain("no-track")
                .contains("<a class=\"x\" href=\"https://shop.example/leave\">");
        client.get(address(html, "src=\"([^\"]+/open.gif)\""));
        var click = client.get(address(html, "<a href=\"([^\"]+/click[^\"]+)\" class=\"y\">"));

        assertThat(click.statusCode()).isEqualTo(302);
        assertThat(click.headers().firstValue("location"))
                .contains("https://shop.example/?a=b&c=d");
        assertThat(events(id))
                .extracting(e -> e.at("/detail/eventType").asText())
                .containsExactlyInAnyOrder("Send", "Open", "Click");
    }

    @Test
    void send_throughAnotherSet_arrivesAsItWasWritten() throws Exception {
        var id = ses.sendEmail(withLinks(SET)).messageId();

        assertThat(client.mails("mia").getFirst().path("html").asText()).isEqualTo(LINKS);
        assertThat(
                        client.get("/_local/tracked/" + id + "/click?to=https://evil.example")
                                .statusCode())
                .isEqualTo(404);
    }

    private static SendEmailRequest withLinks(String set) {
        return SendEmailRequest.builder()
                .fromEmailAddress("shop@example.org")
                .configurationSetName(set)
                .destination(d -> d.toAddresses("mia@example.org"))
                .content(
                        c ->
                                c.simple(
                                        s ->
                                                s.subject(text -> text.data("Hüte"))
                                                        .body(b -> b.html(h -> h.data(LINKS)))))
                .build();
    }

    private static String address(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1);
    }

    @Test
    void send_missingVariable_isAcceptedAndNeverArrives() throws Exception {
        var result = sendBulk(entry("mia@example.org", "{}")).getFirst();

        assertThat(result.status()).isEqualTo(BulkEmailStatus.SUCCESS);
        assertThat(client.mails("")).isEmpty();
        var events = events(result.messageId());
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().at("/detail/eventType").asText())
                .isEqualTo("Rendering Failure");
        assertThat(events.getFirst().at("/detail/failure/errorMessage").asText())
                .contains("'name'");
    }

    @Test
    void sendEmail_simpleRawAndTemplate_areKept() throws Exception {
        ses.sendEmail(simple("Mia <mia@example.org>"));
        ses.sendEmail(
                request ->
                        request.content(
                                c ->
                                        c.raw(
                                                r ->
                                                        r.data(
                                                                SdkBytes.fromUtf8String(
                                                                        "From: a@example.org\r\nTo: raw@example.org\r\nSubject: Raw\r\nX-One: 1\r\n\r\nBody")))));
        ses.sendEmail(
                simple("t@example.org").toBuilder()
                        .content(
                                c ->
                                        c.template(
                                                t ->
                                                        t.templateContent(
                                                                        x ->
                                                                                x.subject("{{a.b}}")
                                                                                        .html("h"))
                                                                .templateData("{\"a\":{\"b\":7}}")))
                        .build());

        assertThat(client.mails(""))
                .extracting(mail -> mail.path("subject").asText())
                .containsExactly("Test", "Raw", "7");
        assertThat(client.mails("raw@").getFirst().at("/headers/X-One").asText()).isEqualTo("1");
        assertThat(client.mails("mia@")).hasSize(1);
    }

    @Test
    void sendEmail_whatSesRefuses_isRefused() {
        assertThatThrownBy(() -> ses.sendEmail(simple("reject@example.org")))
                .isInstanceOf(MessageRejectedException.class);
        assertThatThrownBy(() -> ses.sendEmail(simple("jürgen@example.org")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("non-ASCII");
        assertThatThrownBy(
                        () ->
                                ses.sendEmail(
                                        simple("a@example.org").toBuilder()
                                                .configurationSetName("unknown")
                                                .build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () ->
                                ses.sendEmail(
                                        simple("a@example.org").toBuilder()
                                                .emailTags(tag("a b", "c"))
                                                .build()))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void sendEmail_faults_areThoseOfSes() throws Exception {
        client.fail("throttle", 1);
        assertThatThrownBy(() -> ses.sendEmail(simple("a@example.org")))
                .isInstanceOf(TooManyRequestsException.class)
                .hasMessageContaining("Maximum sending rate exceeded.");
        client.fail("paused", 1);
        assertThatThrownBy(() -> ses.sendEmail(simple("a@example.org")))
                .isInstanceOf(SendingPausedException.class);
        assertThat(client.mails("")).isEmpty();

        client.fail("drop-answer", 1);
        assertThatThrownBy(() -> ses.sendEmail(simple("lost@example.org")))
                .isInstanceOf(SdkClientException.class);
        assertThat(client.mails("lost@")).hasSize(1);

        client.fail("throttle-entries", 1);
        assertThat(sendBulk(entry("a@example.org", "{\"name\":\"x\"}")).getFirst().status())
                .isEqualTo(BulkEmailStatus.ACCOUNT_THROTTLED);
        assertThat(sendBulk(entry("a@example.org", "{\"name\":\"x\"}")).getFirst().status())
                .isEqualTo(BulkEmailStatus.SUCCESS);
    }

    @Test
    void sendBulk_overRateAndQuota_isRefusedEntryByEntryUntilTimePasses() throws Exception {
        client.post("/_local/ses", "{\"maxSendRate\":2}");
        var entry = entry("a@example.org", "{\"name\":\"x\"}");
        assertThat(sendBulk(entry, entry, entry, entry))
                .extracting(BulkEmailEntryResult::status)
                .startsWith(BulkEmailStatus.SUCCESS)
                .endsWith(BulkEmailStatus.ACCOUNT_THROTTLED);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> sendBulk(entry).getFirst().status() == BulkEmailStatus.SUCCESS);

        int sent = client.json("/_local/ses").path("sentLast24Hours").asInt();
        client.post("/_local/ses", "{\"maxSendRate\":1000,\"max24HourSend\":" + (sent + 1) + "}");
        assertThat(ses.getAccount(r -> {}).sendQuota().max24HourSend()).isEqualTo(sent + 1);
        assertThat(sendBulk(entry, entry))
                .extracting(BulkEmailEntryResult::status)
                .containsExactly(
                        BulkEmailStatus.SUCCESS, BulkEmailStatus.ACCOUNT_DAILY_QUOTA_EXCEEDED);

        client.advance("P1D");
        assertThat(sendBulk(entry).getFirst().status()).isEqualTo(BulkEmailStatus.SUCCESS);
    }

    @Test
    void pages_ofAMail_showItSafely() throws Exception {
        var id = sendBulk(entry("mia@example.org", "{\"name\":\"<i>\"}")).getFirst().messageId();

        var page = client.get("/_local/mails/" + id, "Accept", "text/html").body();
        assertThat(page)
                .contains("Hallo &lt;i&gt;", "<iframe sandbox", "http://localhost/u/1")
                .contains("value=\"One-Click\"");
        var raw = client.get("/_local/mails/" + id + ".html");
        assertThat(raw.body()).isEqualTo("<base target=\"_blank\"><p><b>ö</b></p>");
        assertThat(raw.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("sandbox");
        assertThat(client.get("/_local/mails", "Accept", "text/html").body())
                .contains("birthday/2027");
        assertThat(client.json("/_local/mails/" + id).path("id").asText()).isEqualTo(id);
        assertThat(client.get("/_local/mails/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/_local/ses", "Accept", "text/html").body())
                .contains("softbounce…@");
    }

    @Test
    void start_withData_keepsMails(@TempDir Path folder) throws Exception {
        var options = Options.inMemory(FixtureStack.write(folder)).withData(folder.resolve("data"));
        try (var first = LocalRunner.start(options.withClock(START));
                var caller = new RunnerClient(first.address());
                var sender = new AwsClientsOf(caller).build(SesV2Client.builder())) {
            sender.sendEmail(simple("kept@example.org"));
        }

        try (var second = LocalRunner.start(options);
                var caller = new RunnerClient(second.address())) {
            assertThat(caller.mails("kept@")).hasSize(1);
        }
    }

    @Test
    void senders_ofDomainsThatCanExist_areVerifiedAndOthersUnknown() {
        var identity = ses.getEmailIdentity(request -> request.emailIdentity("shop.example"));

        assertThat(identity.verifiedForSendingStatus()).isTrue();
        assertThat(identity.dkimAttributes().statusAsString()).isEqualTo("SUCCESS");
        assertThat(identity.mailFromAttributes().mailFromDomain()).isEqualTo("bounce.shop.example");
        assertThatThrownBy(() -> ses.getEmailIdentity(r -> r.emailIdentity("stammkunde.invalid")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ses.getEmailIdentity(r -> r.emailIdentity("a@shop.example")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sets_ofTheTemplate_tellWhatTheyPublishAndOthersAreUnknown() {
        assertThat(
                        ses.getConfigurationSet(r -> r.configurationSetName(SET))
                                .sendingOptions()
                                .sendingEnabled())
                .isTrue();
        var destinations =
                ses.getConfigurationSetEventDestinations(r -> r.configurationSetName(TRACKED))
                        .eventDestinations();
        assertThat(destinations)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.enabled()).isTrue();
                            assertThat(one.eventBridgeDestination()).isNotNull();
                            assertThat(one.matchingEventTypesAsStrings()).contains("OPEN", "CLICK");
                        });
        assertThatThrownBy(() -> ses.getConfigurationSet(r -> r.configurationSetName("other")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () ->
                                ses.getConfigurationSetEventDestinations(
                                        r -> r.configurationSetName("other")))
                .isInstanceOf(NotFoundException.class);
    }
}
