package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import java.time.Instant;
import java.util.Map;

/** Asks the handler as API Gateway does, over programmes in memory. */
final class ProgrammeApi {

    static final String SHOP = "shop";

    /** The least that an author may write. */
    static final String RULES =
            """
            {"timeZone": "Europe/Berlin", "pointsPerUnit": {"EUR": 2},
             "basis": {"taxIncluded": true, "shippingIncluded": false, "afterDiscounts": true},
             "rounding": "DOWN", "holdDays": 14, "expiryMonths": 24, "overdraw": "ALLOWED"}
            """;

    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryProgrammes programmes = new InMemoryProgrammes(audit);
    final InMemoryDocuments<String> drafts = InMemoryDocuments.ofShops(audit);
    Instant now = Instant.parse("2026-11-29T10:00:00Z");

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageProgrammeHandler(
                            new ManageProgrammePorts(programmes, programmes, drafts)),
                    OpenApiDocument.read("programme-api.yaml"));

    Reply save(String rules, int seen) {
        return ask(ProgrammeRoute.REPLACE_DRAFT, rules, Map.of("if-match", "\"" + seen + '"'));
    }

    /** Publishes the first draft from a time on; as soon as can be, if that is empty. */
    Reply publish(String name, String validFrom, int seen) {
        String from = validFrom.isEmpty() ? "" : ", \"validFrom\": \"" + validFrom + '"';
        return ask(
                ProgrammeRoute.PUBLISH,
                "{\"version\": \"%s\", \"draft\": 1%s}".formatted(name, from),
                Map.of("if-match", "\"" + seen + '"'));
    }

    Reply withdraw(String name, int seen) {
        return ask(
                ProgrammeRoute.WITHDRAW,
                "",
                Map.of("version", name, "if-match", "\"" + seen + '"'));
    }

    Reply ask(ProgrammeRoute route) {
        return ask(route, "", Map.of());
    }

    Reply ask(ProgrammeRoute route, String body, Map<String, String> more) {
        Request request =
                Request.to(route.key(), now)
                        .path("shopId", SHOP)
                        .query(more.getOrDefault("query", ""))
                        .by("mia", '[' + more.getOrDefault("group", "marketing") + ']')
                        .body(body);
        if (route == ProgrammeRoute.WITHDRAW) {
            request.path("version", more.getOrDefault("version", "a"));
        }
        if (more.containsKey("if-match")) {
            request.header("if-match", more.get("if-match"));
        }
        return function.ask(request);
    }
}
