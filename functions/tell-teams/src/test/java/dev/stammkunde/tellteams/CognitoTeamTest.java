package dev.stammkunde.tellteams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.people.SignedCognitoCalls;
import dev.stammkunde.platform.people.UserPool;
import dev.stammkunde.platform.people.UserPoolUnavailableException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Asks a server that answers as Cognito does. */
final class CognitoTeamTest {

    private static final String USER =
            """
            {"Enabled": true, "UserStatus": "CONFIRMED", "Username": "s-1",
             "UserAttributes": [{"Name": "email", "Value": "mia@shop.example"},
                                {"Name": "email_verified", "Value": "true"}]}
            """;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private CognitoTeam team;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + body);
                    assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                            .contains("AWS4-HMAC-SHA256", "/eu-central-1/cognito-idp/");
                    Reply reply = replies.removeFirst();
                    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(reply.status(), bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        team =
                new CognitoTeam(
                        new UserPool(
                                new SignedCognitoCalls(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("id", "secret")),
                                        URI.create(
                                                "http://localhost:"
                                                        + server.getAddress().getPort()),
                                        "eu-central-1"),
                                "pool"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void find_somebody_isAtTheirConfirmedAddressInAllTheirGroups() {
        replies.add(new Reply(200, USER));
        replies.add(
                new Reply(
                        200, "{\"Groups\": [{\"GroupName\": \"finance\"}], \"NextToken\": \"n\"}"));
        replies.add(new Reply(200, "{\"Groups\": [{\"GroupName\": \"shop:support\"}]}"));

        TeamMember mia = team.find("s-1").orElseThrow();

        assertThat(mia.address()).isEqualTo("mia@shop.example");
        assertThat(mia.groups().in("shop"))
                .containsExactlyInAnyOrder(AdminGroup.FINANCE, AdminGroup.SUPPORT);
        assertThat(mia.groups().in("other")).containsExactly(AdminGroup.FINANCE);
        assertThat(asked)
                .containsExactly(
                        "AWSCognitoIdentityProviderService.AdminGetUser"
                                + "{\"UserPoolId\":\"pool\",\"Username\":\"s-1\"}",
                        "AWSCognitoIdentityProviderService.AdminListGroupsForUser"
                                + "{\"UserPoolId\":\"pool\",\"Username\":\"s-1\"}",
                        "AWSCognitoIdentityProviderService.AdminListGroupsForUser"
                                + "{\"UserPoolId\":\"pool\",\"Username\":\"s-1\",\"NextToken\":\"n\"}");
        assertThat(mia.toString()).doesNotContain("mia@");
    }

    @Test
    void find_whoIsGoneDisabledOrUnconfirmed_isNobody() {
        replies.add(new Reply(400, "{\"__type\": \"UserNotFoundException\", \"message\": \"\"}"));
        replies.add(new Reply(200, USER.replace("\"Enabled\": true", "\"Enabled\": false")));
        replies.add(new Reply(200, USER.replace("\"true\"", "\"false\"")));
        replies.add(new Reply(200, USER));
        replies.add(
                new Reply(400, "{\"__type\": \"com.amazonaws.cognito#UserNotFoundException\"}"));

        for (int i = 0; i < 4; i++) {
            assertThat(team.find("s-1")).isEmpty();
        }
        assertThat(replies).isEmpty();
    }

    /** Nobody is told anything by a guess. */
    @Test
    void find_whereItCannotBeSaid_fails() {
        for (Reply reply :
                List.of(
                        new Reply(400, "{\"__type\": \"TooManyRequestsException\"}"),
                        new Reply(429, "{\"__type\": \"UserNotFoundException\"}"),
                        new Reply(503, ""),
                        new Reply(200, "<html>"))) {
            replies.add(reply);
            assertThatExceptionOfType(UserPoolUnavailableException.class)
                    .isThrownBy(() -> team.find("s-1"));
        }
        replies.add(new Reply(400, "{\"__type\": \"AccessDeniedException\"}"));
        assertThatIllegalStateException().isThrownBy(() -> team.find("s-1"));
    }
}
