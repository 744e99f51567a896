package dev.stammkunde.managefinance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MadeReport.FileRef;
import dev.stammkunde.finance.files.ReportFile;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.testing.CarriedMonthsContract;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemorySimulationRuns;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.testing.InMemoryMissedOrders;
import dev.stammkunde.shop.testing.InMemoryShopComparisons;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finance over HTTP: each answer is held to the OpenAPI document. */
final class ManageFinanceHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final ShopMonth OCTOBER =
            new ShopMonth("shop", YearMonth.of(2026, 10), ZoneId.of("Europe/Berlin"));
    private static final Map<String, String> OF_OCTOBER = Map.of("month", "2026-10");
    private static final String SETTINGS =
            """
            {"legalEntity": "Beispiel GmbH", "currency": "EUR", "valuePerPoint": "0.01"}
            """;

    private final InMemoryMonthFiles files = new InMemoryMonthFiles();
    private final InMemoryCarriedMonths kept = new InMemoryCarriedMonths();
    private final List<ReportWish> ordered = new ArrayList<>();
    private final InMemoryMissedOrders missed = new InMemoryMissedOrders();
    private final Map<String, LedgerOrder> ledger = new HashMap<>();
    private String group = "finance";
    private ZoneId zone = OCTOBER.zone();

    private final DescribedFunction function =
            new DescribedFunction(
                    new ManageFinanceHandler(
                            new ManageFinancePorts(
                                    InMemoryDocuments.ofShops(new InMemoryAudit()),
                                    files,
                                    kept,
                                    (wish, now) -> ordered.add(wish),
                                    new InMemorySimulationRuns(),
                                    (_, _) -> {},
                                    new ReconciliationAnswers.Ports(
                                            missed,
                                            missed,
                                            new InMemoryShopComparisons(),
                                            (_, _) -> ledger),
                                    (_, _) -> zone)),
                    OpenApiDocument.read("finance-api.yaml"));

    @Test
    void settings_firstVersion_areTakenAndShownWithWhatIsUsual() {
        assertThat(ask(FinanceRoute.SHOW_SETTINGS, "").problem()).isEqualTo("no-finance-settings");

        Reply taken = ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().path("expectedRedemptionPercent").asInt()).isEqualTo(100);
        assertThat(ask(FinanceRoute.SHOW_SETTINGS, "").body()).isEqualTo(taken.body());
        assertThat(ask(FinanceRoute.SETTINGS_VERSIONS, "").body().path("versions")).hasSize(1);
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS.replace("0.01", "0.02")).status())
                .isEqualTo(428);
    }

    @Test
    void settings_inAnotherCurrencyBeforeAMonthIsKept_areTaken() {
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS.replace("EUR", "CHF")).status())
                .isEqualTo(200);
    }

    @Test
    void settings_inAnotherCurrencyThanAKeptMonth_areRefusedByTheFieldAtOnce() {
        keep(YearMonth.of(2026, 9), "EUR");

        for (FinanceRoute route :
                List.of(FinanceRoute.REPLACE_SETTINGS, FinanceRoute.CHECK_SETTINGS)) {
            Reply refused = ask(route, SETTINGS.replace("EUR", "CHF"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("errors").findValuesAsText("field"))
                    .containsExactly("currency");
            assertThat(refused.content()).contains("EUR");
        }
        assertThat(ask(FinanceRoute.SHOW_SETTINGS, "").problem()).isEqualTo("no-finance-settings");
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS).status()).isEqualTo(200);
    }

    @Test
    void settings_afterAMonthWasKeptLongAgo_areHeldToItsCurrency() {
        keep(YearMonth.of(2025, 2), "EUR");

        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS.replace("EUR", "CHF")).status())
                .isEqualTo(422);
        assertThat(
                        ask(
                                        FinanceRoute.REPLACE_SETTINGS,
                                        "{\"currency\": \"CHF\", \"valuePerPoint\": \"-1\"}")
                                .body()
                                .path("errors"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void order_afterTheShopMovedWest_waitsForTheMonthAsItWillEndNow() {
        keep(YearMonth.of(2026, 10), "EUR");
        Reply unused = ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS);

        // October was kept in Berlin: November begins there, whatever the zone is today.
        zone = ZoneId.of("America/New_York");
        assertThat(
                        ask(
                                        FinanceRoute.ORDER,
                                        """
                                        {"month": "2026-11", "asOf": "2026-10-31T23:30:00Z"}
                                        """)
                                .status())
                .isEqualTo(202);
        assertThat(
                        ask(
                                        FinanceRoute.ORDER,
                                        """
                                        {"month": "2026-10", "asOf": "2026-10-31T23:30:00Z"}
                                        """)
                                .status())
                .isEqualTo(422);
    }

    private void keep(YearMonth month, String currency) {
        CarriedMonth unused =
                kept.keep(
                        new CarriedFold(
                                CarriedMonthsContract.folded("shop", month, 0),
                                new SortedLines(List.of()).source()),
                        new FoldTerms(0, Set.of(), currency),
                        CarriedMonth.NOTHING);
    }

    @Test
    void settings_withFaults_nameEachField() {
        Reply refused =
                ask(
                        FinanceRoute.CHECK_SETTINGS,
                        "{\"currency\": \"EURO\", \"valuePerPoint\": \"-1\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsText("field"))
                .contains("legalEntity", "currency", "valuePerPoint");
    }

    @Test
    void reconciliation_whatTheNightFound_isListedWithWhatBecameOfIt() {
        missed.note(missed("1001", NOW.minusSeconds(86_400), new MissedOrder.Sum(5_000, 0L)));
        missed.note(missed("1002", NOW.minusSeconds(60), null));

        Reply found = ask(FinanceRoute.RECONCILIATION, "");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("orders").findValuesAsText("orderId"))
                .containsExactly("1002", "1001");
        assertThat(found.body().path("orders").findValuesAsText("state"))
                .containsExactly("ASKED_FOR", "OPEN");
        assertThat(found.body().path("orders").path(1).path("there").path("total").asText())
                .isEqualTo("119.00");
        assertThat(found.body().path("orders").path(1).path("here").path("total").asText())
                .isEqualTo("50.00");
        assertThat(found.body().path("hasMore").asBoolean()).isFalse();
        group = "support";
        assertThat(ask(FinanceRoute.RECONCILIATION, "").status()).isEqualTo(403);
    }

    @Test
    void dismiss_aDifference_isToldWithReasonAndOnce() {
        missed.note(missed("1001", NOW.minusSeconds(86_400), null));
        String wish =
                """
                {"orderId": "1001", "foundAt": "2026-11-28T08:00:00Z", "reason": "A test order "}
                """;

        assertThat(ask(FinanceRoute.DISMISS, wish).status()).isEqualTo(200);
        Reply again = ask(FinanceRoute.DISMISS, wish.replace("A test", "Another"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(ask(FinanceRoute.RECONCILIATION, "").text("/orders/0/dismissed/reason"))
                .isEqualTo("A test order");
        assertThat(missed.audit().of("shop")).hasSize(1);
        assertThat(missed.audit().of("shop").toString()).doesNotContain("A test order");
    }

    @Test
    void dismiss_whatIsNotThereOrWithoutReason_isRefused() {
        assertThat(
                        ask(
                                        FinanceRoute.DISMISS,
                                        "{\"orderId\": \"7\", \"foundAt\": \"2026-11-28T08:00:00Z\", \"reason\": \"x\"}")
                                .problem())
                .isEqualTo("unknown-difference");
        assertThat(ask(FinanceRoute.DISMISS, "{\"reason\": \" \"}").fields())
                .containsExactlyInAnyOrder("orderId", "foundAt", "reason");
        group = "marketing";
        assertThat(ask(FinanceRoute.DISMISS, "{}").status()).isEqualTo(403);
    }

    private static MissedOrder missed(
            String order, Instant foundAt, MissedOrder.@Nullable Sum known) {
        return new MissedOrder(
                "shop",
                order,
                "#" + order,
                foundAt,
                foundAt.minusSeconds(3_600),
                foundAt.minusSeconds(7_200),
                known == null ? MissedOrder.Kind.MISSING_HERE : MissedOrder.Kind.OTHER_AMOUNT,
                "EUR",
                new MissedOrder.Sum(11_900, null),
                known);
    }

    @Test
    void order_aMonthThatIsOver_isOrderedAndSaysWhereItWillBe() {
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS).status()).isEqualTo(200);

        Reply taken = ask(FinanceRoute.ORDER, "{\"month\": \"2026-10\"}");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.headers().get("location"))
                .isEqualTo("/admin/shops/shop/finance/months/2026-10");
        assertThat(ordered).containsExactly(ReportWish.look("shop", YearMonth.of(2026, 10)));
    }

    @Test
    void order_aMonthThatIsNotOver_needsAMomentOfIt() {
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS).status()).isEqualTo(200);

        assertThat(ask(FinanceRoute.ORDER, "{\"month\": \"2026-11\"}").problem())
                .isEqualTo("month-not-over");
        assertThat(
                        ask(
                                        FinanceRoute.ORDER,
                                        "{\"month\": \"2026-11\", \"asOf\": \"2026-11-29T08:00:01Z\"}")
                                .status())
                .isEqualTo(422);
        assertThat(
                        ask(
                                        FinanceRoute.ORDER,
                                        "{\"month\": \"2026-11\", \"asOf\": \"2026-11-15T00:00:00Z\"}")
                                .headers()
                                .get("location"))
                .endsWith("/finance/months/2026-11?asOf=2026-11-15T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"month\": \"10/2026\"}", "{\"month\": 10}"})
    void order_noMonth_isRefusedByItsField(String body) {
        assertThat(ask(FinanceRoute.REPLACE_SETTINGS, SETTINGS).status()).isEqualTo(200);

        Reply refused = ask(FinanceRoute.ORDER, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo("month");
        assertThat(ordered).isEmpty();
    }

    @Test
    void order_withoutSettings_isRefused() {
        assertThat(ask(FinanceRoute.ORDER, "{\"month\": \"2026-10\"}").problem())
                .isEqualTo("no-finance-settings");
    }

    @Test
    void show_aMonth_listsItsFilesAndWhatCameOfClosing() {
        assertThat(ask(FinanceRoute.SHOW, OF_OCTOBER, "").problem()).isEqualTo("no-report");
        made("Größe");
        files.note("shop", OCTOBER.month(), new ClosingNote(NOW, "fritz", "CLOSED", ""));

        Reply month = ask(FinanceRoute.SHOW, OF_OCTOBER, "");

        assertThat(month.body().path("files").path(0).path("name").asText())
                .isEqualTo("report-de.csv");
        assertThat(month.body().path("closing").path("outcome").asText()).isEqualTo("CLOSED");
        assertThat(ask(FinanceRoute.MONTHS, "").body().path("months")).hasSize(1);
    }

    @Test
    void download_aFile_isAsItWasMadeAndHarmless() {
        made("Größe");

        Reply file =
                ask(FinanceRoute.DOWNLOAD, Map.of("month", "2026-10", "file", "report-de.csv"), "");

        assertThat(Base64.getDecoder().decode(file.content()))
                .isEqualTo("Größe".getBytes(StandardCharsets.UTF_8));
        assertThat(file.headers().get("content-disposition"))
                .isEqualTo("attachment; filename=\"report-de.csv\"");
        assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(
                        ask(
                                        FinanceRoute.DOWNLOAD,
                                        Map.of("month", "2026-10", "file", "../_closing.json"),
                                        "")
                                .problem())
                .isEqualTo("no-file");
    }

    @Test
    void close_theReportThatWasReviewed_isOrderedInTheCallersName() {
        made("Größe");
        FileRef report = files.keep(OCTOBER, file("report.json", "application/json", "{}"));
        files.made(report(List.of(report)));

        assertThat(ask(FinanceRoute.CLOSE, OF_OCTOBER, "{\"reviewed\": \"0\"}").problem())
                .isEqualTo("other-report");
        Reply taken =
                ask(
                        FinanceRoute.CLOSE,
                        OF_OCTOBER,
                        "{\"reviewed\": \"%s\"}".formatted(report.sha256()));

        assertThat(taken.status()).isEqualTo(202);
        assertThat(ordered)
                .containsExactly(
                        new ReportWish(
                                "shop",
                                OCTOBER.month(),
                                null,
                                new ReportWish.Closing("subject-1", report.sha256())));
        assertThat(
                        ask(FinanceRoute.CLOSE, Map.of("month", "2026-11"), "{\"reviewed\": \"0\"}")
                                .problem())
                .isEqualTo("month-not-over");
        assertThat(
                        ask(FinanceRoute.CLOSE, Map.of("month", "2026-13"), "{\"reviewed\": \"0\"}")
                                .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "support"})
    void anyMonth_byAnotherGroup_isRefused(String other) {
        group = other;

        assertThat(ask(FinanceRoute.MONTHS, "").status()).isEqualTo(403);
        assertThat(ask(FinanceRoute.CLOSE, OF_OCTOBER, "{}").status()).isEqualTo(403);
        assertThat(ask(FinanceRoute.SHOW_SETTINGS, "").status()).isEqualTo(403);
    }

    private void made(String text) {
        files.made(
                report(
                        List.of(
                                files.keep(
                                        OCTOBER,
                                        file("report-de.csv", "text/csv; charset=utf-8", text)))));
    }

    private static ReportFile file(String name, String type, String text) {
        return new ReportFile(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MadeReport report(List<FileRef> refs) {
        return new MadeReport(
                OCTOBER, OCTOBER.ends(), NOW, true, 0, "ab".repeat(32), refs, List.of());
    }

    private Reply ask(FinanceRoute route, String body) {
        return ask(route, Map.of(), body);
    }

    private Reply ask(FinanceRoute route, Map<String, String> more, String body) {
        return function.ask(
                Request.to(route.key(), NOW)
                        .path("shopId", "shop")
                        .paths(more)
                        .by("subject-1", '[' + group + ']')
                        .body(body));
    }
}
