package dev.stammkunde.unsubscribe;

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

/**
 * Unsubscribes a customer who does not exist before a snapshot, always at the same moment: it takes
 * the way of a real click, and leaves one item however many versions are published.
 */
final class PrimeUnsubscribing implements Priming.Action {

    private static final Instant AT = Instant.parse("2000-01-01T00:00:00Z");
    private static final String EVENT =
            """
            {"routeKey":"POST /mail/unsubscribe/{token}","rawPath":"/priming","body":"scope=all",
             "pathParameters":{"token":"%s"},
             "headers":{"content-type":"application/x-www-form-urlencoded"},
             "requestContext":{"requestId":"priming","timeEpoch":%d,"http":{"method":"POST"}}}
            """;

    private final Unsubscribe useCase;
    private final SignedLinks links;
    private final OutcomeLog log;

    PrimeUnsubscribing(Unsubscribe useCase, SignedLinks links, OutcomeLog log) {
        this.useCase = useCase;
        this.links = links;
        this.log = log;
    }

    @Override
    public void run() throws IOException {
        SignedLink link =
                SignedLink.unsubscribe(new CustomerId("priming", "priming"), "priming", AT);
        String event = EVENT.formatted(links.token(link, AT), AT.toEpochMilli());
        HttpRequest request =
                HttpRequest.parse(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        useCase.answer(request, log).write(OutputStream.nullOutputStream());
    }
}
