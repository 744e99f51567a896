package dev.stammkunde.reportwaitingrefunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.store.DynamoDbWaitingRefunds;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;

class ReportWaitingRefundsHandlerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void handleRequest_nothingWaits_countsZero() throws IOException {
        assertThat(output(Files.readAllBytes(event("daily"))))
                .contains("\"WaitingRefundsOverdue\":0")
                .contains("\"function\":\"report-waiting-refunds\"");
    }

    @Test
    void handleRequest_orderNeverCame_countsItAndNamesTheOrder() throws IOException {
        refundWaitsSince("2026-05-01T08:00:00Z");

        assertThat(output(Files.readAllBytes(event("daily"))))
                .contains("\"WaitingRefundsOverdue\":1")
                .doesNotContain(Orders.CUSTOMER);
    }

    @Test
    void handleRequest_atWinterTime_isTheInstantItSays() throws IOException {
        refundWaitsSince("2026-10-18T05:30:00Z");

        assertThat(output(Files.readAllBytes(event("day-of-25-hours"))))
                .contains("\"WaitingRefundsOverdue\":0");
    }

    @Test
    void handleRequest_noTime_fails() {
        assertThatThrownBy(() -> output("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("time is missing");
    }

    private static void refundWaitsSince(String since) {
        SettleOrder.Settlement heard =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                LedgerOrder.unheard(Orders.SHOP, "1001"), null, null, null),
                        KnownOrder.<Order>nothing()
                                .hear(
                                        OrderReport.of(Orders.refunded("r-1", "1001", "5.00"))
                                                .orElseThrow()),
                        Instant.parse(since));
        new DynamoDbPointsLedger(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("PointsTable"),
                        DYNAMO_DB.table("EntriesTable"))
                .write(heard);
    }

    private static java.nio.file.Path event(String name) {
        return RepositoryRoot.path()
                .resolve("events")
                .resolve("report-waiting-refunds")
                .resolve(name + ".json");
    }

    private static String output(byte[] event) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            new ReportWaitingRefundsHandler(
                            new DynamoDbWaitingRefunds(
                                    DYNAMO_DB.client(), DYNAMO_DB.table("PointsTable")))
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            new ByteArrayOutputStream(),
                            FixedContext.unhurried());
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
