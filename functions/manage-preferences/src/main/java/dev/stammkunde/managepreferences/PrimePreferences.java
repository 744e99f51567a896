package dev.stammkunde.managepreferences;

import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.lambdasupport.aws.Priming;
import dev.stammkunde.lambdasupport.http.HttpRequest;
import dev.stammkunde.lambdasupport.links.SignedLink;
import dev.stammkunde.lambdasupport.links.SignedLinks;
import dev.stammkunde.lambdasupport.log.OutcomeLog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Opens the page of a customer who does not exist before a snapshot. It writes nothing. */
final class PrimePreferences implements Priming.Action {

    private static final Instant AT = Instant.parse("2000-01-01T00:00:00Z");
    private static final String EVENT =
            """
            {"routeKey":"GET /mail/preferences/{token}","rawPath":"/priming",
             "pathParameters":{"token":"%s"},
             "requestContext":{"requestId":"priming","timeEpoch":%d,"http":{"method":"GET"}}}
            """;

    private final ManagePreferences useCase;
    private final SignedLinks links;
    private final OutcomeLog log;

    PrimePreferences(ManagePreferences useCase, SignedLinks links, OutcomeLog log) {
        this.useCase = useCase;
        this.links = links;
        this.log = log;
    }

    @Override
    public void run() throws IOException {
        SignedLink link =
                SignedLink.preferences(new CustomerId("priming", "priming"), "priming", AT);
        String event = EVENT.formatted(links.token(link, AT), AT.toEpochMilli());
        HttpRequest request =
                HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        useCase.answer(request, log).write(OutputStream.nullOutputStream());
    }
}
