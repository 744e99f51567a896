package dev.stammkunde.mail.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.links.LinkReading.Valid;
import dev.stammkunde.mail.links.SignedLink.Purpose;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.OutcomeLog;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class PrimeLinkTest {

    private static final OutcomeLog LOG = OutcomeLog.of("prime-link-test");

    private final SignedLinks links =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789012345678901234567890123456789012", ""), "");
    private final List<HttpRequest> visits = new ArrayList<>();

    @Test
    void run_opening_getsThePageByAValidLink() throws IOException {
        PrimeLink.opening(SignedLink::preferences, this::answer, links, LOG).run();

        HttpRequest visit = visits.getFirst();
        assertThat(visit.routeKey()).isEqualTo("GET /mail/preferences/{token}");
        assertThat(links.read(Purpose.PREFERENCES, visit.pathParameter("token"), visit.at()))
                .isInstanceOf(Valid.class);
    }

    @Test
    void run_clickingTwice_postsTheFormByTheSameLink() throws IOException {
        PrimeLink prime =
                PrimeLink.clicking(SignedLink::unsubscribe, "scope=all", this::answer, links, LOG);

        prime.run();
        prime.run();

        HttpRequest visit = visits.getFirst();
        assertThat(visit.routeKey()).isEqualTo("POST /mail/unsubscribe/{token}");
        assertThat(visits.getLast()).usingRecursiveComparison().isEqualTo(visit);
        assertThat(links.read(Purpose.UNSUBSCRIBE, visit.pathParameter("token"), visit.at()))
                .isInstanceOf(Valid.class);
    }

    private HttpResponse answer(HttpRequest request, OutcomeLog log) {
        visits.add(request);
        return HttpResponse.json(200, "{}");
    }
}
