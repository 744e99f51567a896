package dev.stammkunde.mail.links;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Follows a link of a mail before a snapshot: keys, reads and page are those of a real visit, by a
 * customer who does not exist and always at the same moment. So a visit that writes leaves one item
 * however many versions are published.
 */
public final class PrimeLink implements Priming.Action {

    private static final CustomerId NOBODY = new CustomerId("priming", "priming");
    private static final Instant AT = Instant.parse("2000-01-01T00:00:00Z");

    private final HttpEdge.Answering useCase;
    private final SignedLinks links;
    private final OutcomeLog log;
    private final Visit visit;

    /** Makes the link of a purpose. */
    @FunctionalInterface
    public interface LinkOf {
        SignedLink link(CustomerId customer, String subject, Instant at);
    }

    private record Visit(LinkOf link, String method, String form) {}

    private PrimeLink(HttpEdge.Answering useCase, SignedLinks links, OutcomeLog log, Visit visit) {
        this.useCase = useCase;
        this.links = links;
        this.log = log;
        this.visit = visit;
    }

    /** Returns who opens the page of a link. */
    public static PrimeLink opening(
            LinkOf link, HttpEdge.Answering useCase, SignedLinks links, OutcomeLog log) {
        return new PrimeLink(useCase, links, log, new Visit(link, "GET", ""));
    }

    /** Returns who clicks on the button of a link's page. */
    public static PrimeLink clicking(
            LinkOf link,
            String form,
            HttpEdge.Answering useCase,
            SignedLinks links,
            OutcomeLog log) {
        return new PrimeLink(useCase, links, log, new Visit(link, "POST", form));
    }

    @Override
    public void run() throws IOException {
        SignedLink link = visit.link().link(NOBODY, "priming", AT);
        byte[] event = event(link).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.parse(new ByteArrayInputStream(event));
        useCase.answer(request, log).write(OutputStream.nullOutputStream());
    }

    private String event(SignedLink link) {
        return JsonText.object(
                json ->
                        json.text(
                                        "routeKey",
                                        visit.method() + ' ' + link.purpose().path() + "{token}")
                                .text("rawPath", "/priming")
                                .text("body", visit.form())
                                .object(
                                        "headers",
                                        headers ->
                                                headers.text(
                                                        "content-type",
                                                        "application/x-www-form-urlencoded"))
                                .object(
                                        "pathParameters",
                                        parameters ->
                                                parameters.text("token", links.token(link, AT)))
                                .object(
                                        "requestContext",
                                        context ->
                                                context.text("requestId", "priming")
                                                        .number("timeEpoch", AT.toEpochMilli())
                                                        .object(
                                                                "http",
                                                                http ->
                                                                        http.text(
                                                                                "method",
                                                                                visit.method()))));
    }
}
