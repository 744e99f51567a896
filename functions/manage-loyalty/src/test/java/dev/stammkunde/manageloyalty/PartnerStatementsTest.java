package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.PartnerNews.AgreementEnd;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** How months with partners are closed and disputed over HTTP. */
final class PartnerStatementsTest {

    private static final Map<String, String> FINANCE = Map.of("group", "finance");

    private final LoyaltyApi api = new LoyaltyApi(SampleKind.PARTNERS);

    @BeforeEach
    void agree() {
        api.create(SampleKind.PARTNERS.whole());
    }

    private Reply ask(String method, String path, String body, Map<String, String> more) {
        return api.ask(method, "/{id}/statements" + path, body, more);
    }

    @Test
    void close_monthThatIsOver_isClosedOnceAndAudited() {
        Reply closed = ask("POST", "/{month}/close", "", FINANCE);
        Reply again = ask("POST", "/{month}/close", "", FINANCE);

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("/totals/0/amount")).isEqualTo("9.90");
        assertThat(closed.text("/totals/0/owedBy")).isEqualTo("PARTNER");
        assertThat(again.body()).isEqualTo(closed.body());
        assertThat(again.headers()).containsKey("idempotency-replayed");
        assertThat(api.audit.of(LoyaltyApi.SHOP))
                .extracting(AuditEntry::deed)
                .extracting("kind")
                .contains("partner");
        assertThat(
                        ask(
                                        "POST",
                                        "/{month}/close",
                                        "",
                                        Map.of("group", "finance", "month", "2026-11"))
                                .problem())
                .isEqualTo("statement-not-yet");
        assertThat(
                        ask(
                                        "POST",
                                        "/{month}/close",
                                        "",
                                        Map.of("group", "finance", "month", "2025-01"))
                                .problem())
                .isEqualTo("nothing-to-settle");
    }

    @Test
    void dispute_openedAnsweredAndSettled_isToldAndChangesNoLine() {
        Reply closed = ask("POST", "/{month}/close", "", FINANCE);
        ask("POST", "/{month}/disputes", "{\"text\": \"b-1 was not ours\"}", FINANCE);
        ask("POST", "/{month}/disputes/{dispute}/answer", "{\"text\": \"It was\"}", FINANCE);
        String settling =
                "{\"text\": \"As a courtesy\", \"correction\": {\"amount\": \"-1.50\", \"currency\":"
                        + " \"EUR\"}}";
        Reply settled = ask("POST", "/{month}/disputes/{dispute}/settle", settling, FINANCE);
        Reply other =
                ask(
                        "POST",
                        "/{month}/disputes/{dispute}/settle",
                        settling.replace("1.50", "2.50"),
                        FINANCE);

        assertThat(settled.body().path("lines")).isEqualTo(closed.body().path("lines"));
        assertThat(settled.text("/disputes/0/state")).isEqualTo("SETTLED");
        assertThat(settled.text("/disputes/0/correction/amount")).isEqualTo("-1.50");
        assertThat(other.problem()).isEqualTo("dispute-settled");
        assertThat(ask("GET", "/{month}", "", Map.of("month", "2026-11")).text("/lines/1/amount"))
                .isEqualTo("-1.50");
    }

    @Test
    void list_marketing_hasWhatRunsAndWhatIsClosed() {
        ask("POST", "/{month}/close", "", FINANCE);

        Reply all = ask("GET", "", "", Map.of());

        assertThat(all.text("/statements/0/month")).isEqualTo("2026-11");
        assertThat(all.body().at("/statements/1/closed").asBoolean()).isTrue();
        assertThat(ask("POST", "/{month}/close", "", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void settle_withoutAFieldOrInAnotherCurrency_isRefused() {
        ask("POST", "/{month}/close", "", FINANCE);
        ask("POST", "/{month}/disputes", "{\"text\": \"Too much\"}", FINANCE);

        assertThat(
                        ask(
                                        "POST",
                                        "/{month}/disputes/{dispute}/settle",
                                        "{\"text\": \" \"}",
                                        FINANCE)
                                .status())
                .isEqualTo(422);
        assertThat(
                        ask(
                                        "POST",
                                        "/{month}/disputes/{dispute}/settle",
                                        "{\"text\": \"No\", \"correction\": {\"amount\": \"1\","
                                                + " \"currency\": \"CHF\"}}",
                                        FINANCE)
                                .problem())
                .isEqualTo("statement-other-currency");
        assertThat(
                        ask(
                                        "POST",
                                        "/{month}/disputes",
                                        "{\"text\": \"x\"}",
                                        Map.of("group", "finance", "month", "2026-11"))
                                .problem())
                .isEqualTo("statement-not-closed");
    }

    @Test
    void close_again_tellsThePartnerTheSameOnceMore() {
        api.news.clear();
        ask("POST", "/{month}/close", "", FINANCE);
        ask("POST", "/{month}/close", "", FINANCE);
        ask("POST", "/{month}/close", "", Map.of("group", "finance", "month", "2026-11"));

        assertThat(api.news).hasSize(2).allMatch(api.news.getFirst()::equals);
        assertThat(api.news.getFirst()).isInstanceOf(PartnerNews.MonthClosed.class);
    }

    @Test
    void dispute_answeredAndSettled_isToldAndItsOpeningIsNot() {
        ask("POST", "/{month}/close", "", FINANCE);
        ask("POST", "/{month}/disputes", "{\"text\": \"Too much\"}", FINANCE);
        api.news.clear();

        ask("POST", "/{month}/disputes/{dispute}/answer", "{\"text\": \"No\"}", FINANCE);
        ask(
                "POST",
                "/{month}/disputes/{dispute}/settle",
                "{\"text\": \"Well\", \"correction\": {\"amount\": \"-1.50\", \"currency\":"
                        + " \"EUR\"}}",
                FINANCE);

        assertThat(api.news)
                .extracting(news -> ((PartnerNews.DisputeAnswered) news).isSettled())
                .containsExactly(false, true);
    }

    private void replace(int seen, String term) {
        String document =
                SampleKind.PARTNERS
                        .whole()
                        .replaceFirst("\"term\": *\\{[^}]*\\}", "\"term\": " + term)
                        .replaceFirst("\\{", "{\"version\": " + seen + ",");
        assertThat(api.ask("PUT", "/{id}", document, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void agreement_whoseEndIsSetTakenAwayOrReached_isTold() {
        api.news.clear();
        replace(1, "{\"from\": \"2026-01-01\"}");
        api.news.clear();

        replace(2, "{\"from\": \"2026-01-01\", \"until\": \"2027-01-31\"}");
        replace(3, "{\"from\": \"2026-02-01\", \"until\": \"2027-01-31\"}");
        replace(4, "{\"from\": \"2026-02-01\"}");
        api.ask("POST", "/{id}/pause", "", Map.of());
        api.ask("POST", "/{id}/archive", "", Map.of());

        assertThat(api.news)
                .extracting(news -> ((PartnerNews.AgreementEnds) news).end())
                .containsExactly(AgreementEnd.ENDS, AgreementEnd.GOES_ON, AgreementEnd.ENDED);
    }
}
