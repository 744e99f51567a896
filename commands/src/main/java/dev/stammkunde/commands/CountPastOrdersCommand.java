package dev.stammkunde.commands;

import dev.stammkunde.commands.TierTables.Opened;
import dev.stammkunde.commands.tiers.CountPastOrders;
import dev.stammkunde.commands.tiers.PastOrders;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.points.CountAgain;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierVersion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Counts for a shop's tiers what was paid before it had any. */
@Command(
        name = "count-past-orders",
        mixinStandardHelpOptions = true,
        description =
                "Counts for a shop's tiers the orders that were booked before it had any, from the day"
                        + " that the tiers name as countFrom. No order gets other points. It reads"
                        + " PointsTable whole; the same again goes on where it ended.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all orders are counted, now or before; with --check, none is left to count",
            "1:some are not, or the tiers count nothing of before",
            "2:wrong usage, or a fault; the same again goes on"
        })
final class CountPastOrdersCommand implements Callable<Integer> {

    @Mixin TierTables tables = new TierTables();

    @Option(names = "--shop", required = true, description = "Whose tiers they are.")
    String shop = "";

    @Option(names = "--check", description = "Only say what is to be counted, and write nothing.")
    boolean check;

    @Option(
            names = "--parallel",
            defaultValue = "8",
            description = "Orders under way at a time (default: ${DEFAULT-VALUE}).")
    int parallel;

    @Mixin OperatorOption operator = new OperatorOption();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ShopIds.require(spec, shop);
        if (parallel < 1 || parallel > AwsOptions.MOST_CONNECTIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--parallel must be from 1 to " + AwsOptions.MOST_CONNECTIONS);
        }
        try (Opened opened = tables.open()) {
            TierHistory history = opened.tiers().history(shop);
            return history.versions().stream()
                    .filter(TierVersion::active)
                    .map(TierVersion::countFrom)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .map(from -> look(opened, history, from))
                    .orElseGet(this::nothingToCount);
        }
    }

    private int nothingToCount() {
        spec.commandLine()
                .getErr()
                .println(
                        "Nothing was counted: the tiers of %s name no day as countFrom."
                                .formatted(shop));
        return StammkundeCommand.NO;
    }

    private int look(Opened opened, TierHistory history, Instant from) {
        Instant now = opened.clock().instant();
        if (!check) {
            Acting acting = operator.acting(now, "count-past-orders");
            opened.tell(
                    acting.did(shop, new Deed("count", "past-orders", shop))
                            .with("countFrom", null, from.toString()));
        }
        CountAgain again = opened.again();
        Function<LedgerOrder, CountAgain.Outcome> look =
                check
                        ? order -> again.check(order, opened.clock().instant())
                        : order -> again.count(order, opened.clock().instant());
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        PastOrders found =
                new CountPastOrders(
                                opened.orders(),
                                history,
                                parallel,
                                all -> progress.show("%,d orders".formatted(all.all())))
                        .each(shop, look);
        progress.clear();
        return report(found);
    }

    private int report(PastOrders found) {
        found.left().forEach(line -> spec.commandLine().getErr().println(line));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "%s %,d orders; %,d were counted before; %,d come to nothing, or were paid too early or while the tiers rested."
                        .formatted(
                                check ? "To be counted:" : "Counted",
                                found.counted(),
                                found.before(),
                                found.nothing()));
        if (!found.left().isEmpty()) {
            out.println(
                    "%,d more were left as they are, and are named above."
                            .formatted(found.left().size()));
        }
        out.flush();
        boolean isDone = found.left().isEmpty() && !(check && found.counted() > 0);
        return isDone ? 0 : StammkundeCommand.NO;
    }
}
