package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The command on a server that answers as a local runner and SES do. */
final class CheckSenderCommandTest {

    private static final String TELLS =
            "\"SEND\",\"REJECT\",\"BOUNCE\",\"COMPLAINT\",\"DELIVERY\",\"RENDERING_FAILURE\",\"DELIVERY_DELAY\"";

    private final Map<String, String> answers = new HashMap<>();
    private final HttpServer server;
    private final String url;

    CheckSenderCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @BeforeEach
    void start() {
        server.start();
        answers.put(
                "/_local/endpoints", "{\"dynamodb\":\"%s\",\"others\":\"%s\"}".formatted(url, url));
        answers.put("/_local/clock", "{\"instant\":\"2026-11-22T09:00:00Z\"}");
        answers.put("/_local/tables", "[{\"table\":\"CampaignsTable\",\"name\":\"campaigns\"}]");
        answers.put("/v2/email/account", account(true));
        answers.put(
                "/v2/email/identities/shop.example",
                """
                {"IdentityType":"DOMAIN","VerificationStatus":"SUCCESS","VerifiedForSendingStatus":true,
                 "FeedbackForwardingStatus":true,"Policies":{},"Tags":[],
                 "DkimAttributes":{"SigningEnabled":true,"Status":"SUCCESS","Tokens":["a","b","c"],
                  "SigningAttributesOrigin":"AWS_SES","CurrentSigningKeyLength":"RSA_2048_BIT",
                  "NextSigningKeyLength":"RSA_2048_BIT","LastKeyGenerationTimestamp":1.7631E9},
                 "MailFromAttributes":{"BehaviorOnMxFailure":"USE_DEFAULT_VALUE"}}
                """);
        set("stammkunde-local-mail", TELLS);
        set("stammkunde-local-mail-tracked", TELLS + ",\"OPEN\",\"CLICK\"");
    }

    private static String account(boolean production) {
        return """
                {"DedicatedIpAutoWarmupEnabled":true,"EnforcementStatus":"HEALTHY",
                 "ProductionAccessEnabled":%s,"SendingEnabled":true,
                 "SendQuota":{"Max24HourSend":200.0,"MaxSendRate":1.0,"SentLast24Hours":0.0},
                 "SuppressionAttributes":{"SuppressedReasons":["BOUNCE","COMPLAINT"]},
                 "Details":{"MailType":"MARKETING","WebsiteURL":"https://shop.example",
                  "ContactLanguage":"EN","UseCaseDescription":"x",
                  "ReviewDetails":{"Status":"PENDING","CaseId":"1"}},
                 "VdmAttributes":{"VdmEnabled":"DISABLED"}}
                """
                .formatted(production);
    }

    private void set(String name, String events) {
        String path = "/v2/email/configuration-sets/" + name;
        answers.put(
                path,
                "{\"ConfigurationSetName\":\"%s\",\"SendingOptions\":{\"SendingEnabled\":true},\"SuppressionOptions\":{\"SuppressedReasons\":[\"BOUNCE\",\"COMPLAINT\"]},\"VdmOptions\":{\"DashboardOptions\":{\"EngagementMetrics\":\"DISABLED\"}}}"
                        .formatted(name));
        answers.put(
                path + "/event-destinations",
                "{\"EventDestinations\":[{\"Name\":\"events\",\"Enabled\":true,\"MatchingEventTypes\":[%s],\"EventBridgeDestination\":{\"EventBusArn\":\"arn\"}}]}"
                        .formatted(events));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String found = answers.get(exchange.getRequestURI().getPath());
        byte[] body =
                (found == null ? "{\"message\":\"There is none.\"}" : found)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (found == null) {
            exchange.getResponseHeaders().add("x-amzn-errortype", "NotFoundException");
        }
        exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void check_allRight_saysTheFirstMailCanGoOut() {
        CommandRun run = CommandRun.of("check-sender", "--local", url, "--domain", "shop.example");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .startsWith("shop.example, in eu-central-1:")
                .contains("ok       dkim        Signed by shop.example.")
                .contains("plays SES", "DNS was not asked")
                .contains("Errors: 0, warnings: 0. The first mail can go out.")
                .doesNotContain("dmarc");
    }

    @Test
    void check_sandboxAndNoSuchDomain_endsWithOneAndSaysWhatToDo() {
        answers.put("/v2/email/account", account(false));

        CommandRun run = CommandRun.of("check-sender", "--local", url, "--domain", "other.example");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.out())
                .contains("ERROR    sandbox     The account is in SES's sandbox")
                .contains("→ AWS is looking at your request")
                .contains("ERROR    identity    SES knows neither other.example")
                .contains("Errors: 2, warnings: 0. The first mail cannot go out well yet.");
    }

    @ParameterizedTest
    @CsvSource({
        "check-sender --stack s",
        "check-sender --domain shop.example",
        "check-sender --stack s --domain shop.example --shop kaffeerad",
        "check-sender --stack s --local --domain shop.example",
        "check-sender --stack s --domain localhost",
        "check-sender --stack s --domain post@shop.example",
        "check-sender --stack s --shop -x"
    })
    void check_wrongUsage_endsWithTwo(String line) {
        assertThat(CommandRun.of(line.split(" ")).exitCode()).isEqualTo(StammkundeCommand.FAULT);
    }

    @Test
    void check_shopWithoutTheTableOfItsSettings_saysWhichOptionIsMissing() {
        CommandRun run =
                CommandRun.of(
                        "check-sender", "--endpoint", url, "--stack", "s", "--shop", "kaffeerad");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.FAULT);
        assertThat(run.err()).contains("--campaigns-table");
    }
}
