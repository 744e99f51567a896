package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.store.DynamoDbMissedOrders;
import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.store.DynamoDbShopComparisons;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ReconcileOrdersCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String HEADER =
            "order_id;order_number;order_date;order_total;order_currency;billing_last_name\n";

    @TempDir Path folder;

    @Test
    void reconcile_ordersThatAreKnownAndOneThatIsNot_listsThatOne() throws IOException {
        SampleLedger sample =
                new SampleLedger(
                        new DynamoDbPointsLedger(
                                DYNAMO_DB.client(),
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")));
        sample.fill("7001");
        new DynamoDbShopComparisons(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"))
                .begin(ShopComparison.until("kaffeerad", Instant.parse("2026-11-28T02:00:00Z")));
        new DynamoDbMissedOrders(DYNAMO_DB.client(), DYNAMO_DB.table("QuarantineTable"))
                .note(
                        new MissedOrder(
                                "kaffeerad",
                                "8888",
                                "#8888",
                                Instant.parse("2026-03-06T00:17:00Z"),
                                Instant.parse("2026-03-05T12:00:00Z"),
                                Instant.parse("2026-03-05T09:00:00Z"),
                                MissedOrder.Kind.OTHER_AMOUNT,
                                "EUR",
                                new MissedOrder.Sum(900, 0L),
                                new MissedOrder.Sum(800, 0L)));
        Path file =
                Files.write(
                        folder.resolve("orders.csv"),
                        (HEADER + "9999;9999;2026-03-05 10:00:00;1.190,00;EUR;Müßig\n")
                                .getBytes(Charset.forName("windows-1252")));
        Path list = folder.resolve("list.csv");

        CommandRun run = reconcile(file, "--out", list.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err().lines())
                .containsExactly(
                        "Read as windows-1252, since line 2 is no UTF-8.",
                        "Export of woocommerce, since the header has order_id and order_total; values are parted by semicolons.");
        assertThat(run.out().lines())
                .containsExactly(
                        "1 rows, 1 orders (1190.00 EUR), of which 0 are known here as the export has them.",
                        "Placed from 2026-03-05T09:00:00Z to 2026-03-05T09:00:00Z.",
                        "1 missing here (1190.00 EUR)",
                        "Orders unknown there were not looked for: name --journal-bucket too.",
                        "The nightly comparison with the shop's API has taken in all changes up to 2026-11-28T02:00:00Z.",
                        "It found 1 orders in 90 days, of which 1 are open.");
        assertThat(Files.readString(list, StandardCharsets.UTF_8).lines().skip(2))
                .containsExactly(
                        "\"other-amount\",\"nightly-comparison\",\"8888\",\"#8888\",\"2026-03-05T09:00:00Z\",\"EUR\",\"9.00\",\"8.00\",\"\",\"open, found 2026-03-06T00:17:00Z\"",
                        "\"missing-here\",\"export\",\"9999\",\"9999\",\"2026-03-05T09:00:00Z\",\"EUR\",\"1190.00\",\"\",\"2\",\"\"");
    }

    @Test
    void reconcile_nothingThatDiffers_isWell() throws IOException {
        CommandRun run = reconcile(Files.writeString(folder.resolve("orders.csv"), HEADER));

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void reconcile_aFileOfNoPlatform_isNotCompared() throws IOException {
        CommandRun run = reconcile(Files.writeString(folder.resolve("orders.csv"), "a,b\n1,2\n"));

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.NO);
        assertThat(run.err()).contains("The header is of no export of orders. Needed: ");
    }

    @Test
    void reconcile_anotherPlatformThanThereAre_isWrongUsage() throws IOException {
        CommandRun run =
                reconcile(
                        Files.writeString(folder.resolve("orders.csv"), HEADER),
                        "--platform",
                        "magento");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.FAULT);
    }

    @Test
    void reconcile_feedOfAShopThatNobodyKnows_sendsNothing() throws IOException {
        CommandRun run =
                reconcile(
                        Files.writeString(folder.resolve("orders.csv"), HEADER),
                        "--feed",
                        "--event-bus",
                        "bus");

        assertThat(run.exitCode()).isEqualTo(StammkundeCommand.FAULT);
        assertThat(run.err()).contains("Nothing was ever heard of a shop kaffeerad");
    }

    @Test
    void reconcile_historyOfWhichNobodySaysWhetherItEarns_isWrongUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), HEADER);

        assertThat(reconcile(file, "--feed", "--historical").exitCode())
                .isEqualTo(StammkundeCommand.FAULT);
        assertThat(reconcile(file, "--historical", "--points", "none").exitCode())
                .isEqualTo(StammkundeCommand.FAULT);
        assertThat(reconcile(file, "--feed", "--points", "none").exitCode())
                .isEqualTo(StammkundeCommand.FAULT);
        assertThat(reconcile(file, "--feed", "--historical", "--points", "some").err())
                .contains("--points");
    }

    private static CommandRun reconcile(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "reconcile-orders",
                                "--shop",
                                "kaffeerad",
                                "--file",
                                file.toString(),
                                "--table",
                                DYNAMO_DB.table("PointsTable"),
                                "--shops-table",
                                DYNAMO_DB.table("ShopsTable"),
                                "--quarantine-table",
                                DYNAMO_DB.table("QuarantineTable"),
                                "--endpoint",
                                DYNAMO_DB.endpoint().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
