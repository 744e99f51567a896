package dev.stammkunde.commands;

import dev.stammkunde.commands.BalanceTables.Opened;
import dev.stammkunde.commands.imports.BalanceFile;
import dev.stammkunde.commands.imports.BookBalance;
import dev.stammkunde.commands.imports.BookBalances;
import dev.stammkunde.commands.imports.BookBalances.Booked;
import dev.stammkunde.commands.imports.FileText;
import dev.stammkunde.commands.imports.ImportBalances;
import dev.stammkunde.commands.imports.UnreadableFileException;
import dev.stammkunde.finance.imports.BalanceTally;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.store.UnhurriedBooking;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes over what customers had in another programme: adds it up first, books it when told. */
@Command(
        name = "import-balances",
        mixinStandardHelpOptions = true,
        description =
                "Takes over what customers had in another programme. Without --confirm it adds up and"
                        + " writes nothing; with it, it books each reference once, and the same again goes"
                        + " on where it ended (docs/reconciliation.md).",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all lines are right, or booked",
            "1:some are not, or the file is not the one that was confirmed",
            "2:wrong usage, or a fault; the same again goes on"
        })
final class ImportBalancesCommand implements Callable<Integer> {

    @Mixin BalanceTables tables = new BalanceTables();

    @Option(names = "--shop", required = true, description = "Whose customers they are.")
    String shop = "";

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The CSV file: customerId, points, expiresAt, earned, reference.")
    Path file = Path.of("balances.csv");

    @Option(
            names = "--confirm",
            paramLabel = "POINTS-DIGEST",
            description = "What the trial run printed, for the lines that were signed: book them.")
    @Nullable String confirm;

    @Option(
            names = "--reason",
            defaultValue = "Punkte aus dem bisherigen Programm",
            description =
                    "Of points that were earned; customers read it (default: ${DEFAULT-VALUE}).")
    String reason = "";

    @Option(
            names = "--promotional-reason",
            defaultValue = "Geschenkte Punkte aus dem bisherigen Programm",
            description = "Of all others; customers read it (default: ${DEFAULT-VALUE}).")
    String promotionalReason = "";

    @Option(
            names = "--parallel",
            defaultValue = "16",
            description =
                    "Transactions under way at a time, each for up to 33 customers (default:"
                            + " ${DEFAULT-VALUE}).")
    int parallel;

    @Mixin OperatorOption operator = new OperatorOption();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Confirmation signed = signed();
        try (Opened opened = tables.open()) {
            Instant now = opened.clock().instant();
            Programme programme = opened.programme(shop, now);
            FileText text = BalanceFile.recognise(file);
            spec.commandLine().getErr().println("Read as " + text.told() + ".");
            BalanceTally tally = new BalanceTally(programme.timeZone());
            Source source = new Source(text, programme, now);
            count(source, tally);
            new BalanceSummary(tally).print(spec.commandLine().getOut());
            if (signed == null) {
                return trial(tally);
            }
            Optional<String> objection = signed.findObjection(Confirmation.of(tally));
            return objection.isPresent() ? no(objection.get()) : book(opened, source, signed);
        } catch (UnreadableFileException e) {
            return no(file + ": " + e.getMessage());
        }
    }

    private @Nullable Confirmation signed() {
        String given = confirm;
        return given == null
                ? null
                : Confirmation.find(given)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "--confirm must be what the trial run printed, such as 1000570-0a1b2c3d4e5f"));
    }

    private void checkOptions() {
        ShopIds.require(spec, shop);
        require(
                AdjustmentAsk.isReason(reason) && AdjustmentAsk.isReason(promotionalReason),
                "--reason must be " + AdjustmentAsk.REASON_EXPECTED);
        require(
                !reason.equals(promotionalReason),
                "--promotional-reason must be another than --reason: finance tells them apart by it");
        require(
                parallel >= 1 && parallel <= AwsOptions.MOST_CONNECTIONS,
                "--parallel must be from 1 to " + AwsOptions.MOST_CONNECTIONS);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("Cannot read " + file + ".");
        }
    }

    private void require(boolean isRight, String expected) {
        if (!isRight) {
            throw new ParameterException(spec.commandLine(), expected);
        }
    }

    /**
     * What is read twice, and has to be the same both times: what is lost follows from the time.
     */
    private record Source(FileText text, Programme programme, Instant now) {

        BalanceFile read(BalanceFile.Listener listener) throws IOException {
            return BalanceFile.read(
                    text, programme.timeZone(), now, new TemporaryLines(), listener);
        }
    }

    private void count(Source source, BalanceTally tally) throws IOException {
        BalanceProgress lines = new BalanceProgress(spec.commandLine().getErr(), tally);
        try (BalanceFile balances = source.read(lines)) {
            ImportBalances.count(balances, tally);
        }
        lines.clear();
    }

    private int trial(BalanceTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Nothing was booked.");
        if (tally.points() > 0) {
            out.println(
                    "To book it, have the totals signed, and call the same with --confirm %s."
                            .formatted(Confirmation.of(tally)));
        }
        out.flush();
        return tally.brokenLines() == 0 ? 0 : StammkundeCommand.NO;
    }

    private int book(Opened opened, Source source, Confirmation signed) throws IOException {
        Acting acting = operator.acting(source.now(), "import-balances");
        opened.tell(
                acting.did(shop, new Deed("import", "balances", shop))
                        .with("points", null, signed.points())
                        .with("digest", null, signed.digest()));
        BookTogether ledger = new UnhurriedBooking(opened.together(), UnhurriedBooking.waiting());
        BookBalances booking =
                new BookBalances(
                        ledger,
                        new BookBalance(
                                ledger,
                                new BookBalance.Terms(
                                        shop,
                                        source.programme(),
                                        acting.person(),
                                        reason,
                                        promotionalReason),
                                opened.clock(),
                                Backoff.random()));
        BalanceTally broken = new BalanceTally(source.programme().timeZone());
        BalanceProgress lines = new BalanceProgress(spec.commandLine().getErr(), broken);
        // What cannot be read was named when it was counted.
        try (BalanceFile balances = source.read(lines.silent())) {
            Booked booked = ImportBalances.book(balances, booking, parallel, lines);
            lines.clear();
            report(booked, broken.brokenLines());
            return broken.brokenLines() == 0 ? 0 : StammkundeCommand.NO;
        }
    }

    private void report(Booked booked, long broken) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Booked %,d balances with %,d points; %,d were booked before."
                        .formatted(booked.booked(), booked.points(), booked.before()));
        if (broken > 0) {
            out.println("%,d more could not be booked, and are named above.".formatted(broken));
        }
        out.flush();
    }

    private int no(String why) {
        spec.commandLine().getErr().println("Not booked: " + why + ".");
        return StammkundeCommand.NO;
    }
}
