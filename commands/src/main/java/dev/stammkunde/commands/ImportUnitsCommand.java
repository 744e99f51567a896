package dev.stammkunde.commands;

import dev.stammkunde.commands.UnitTables.Opened;
import dev.stammkunde.commands.imports.BookUnits;
import dev.stammkunde.commands.imports.KnownUnits;
import dev.stammkunde.commands.imports.UnitFile;
import dev.stammkunde.commands.imports.UnitRow.Taken;
import dev.stammkunde.commands.imports.UnitTally;
import dev.stammkunde.commands.imports.UnreadableFileException;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.programmes.stamps.StampRules;

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
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Takes over stamps, tiers and memberships: counts them first, books them when told. */
@Command(
        name = "import-units",
        mixinStandardHelpOptions = true,
        description =
                "Takes over stamps, tiers and memberships that customers had in another programme."
                        + " Without --confirm it counts and writes nothing; with it, it books each"
                        + " reference of a customer once, and the same again goes on where it ended"
                        + " (docs/reconciliation.md).",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all lines are right, or booked",
            "1:some are not, or the file is not the one that was confirmed",
            "2:wrong usage, or a fault; the same again goes on"
        })
final class ImportUnitsCommand implements Callable<Integer> {

    @Mixin UnitTables tables = new UnitTables();

    @Option(names = "--shop", required = true, description = "Whose customers they are.")
    String shop = "";

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description =
                    "The CSV file: version, customerId, kind, id, amount, from, until, reference.")
    Path file = Path.of("units.csv");

    @Option(
            names = "--confirm",
            paramLabel = "LINES-DIGEST",
            description = "What the trial run printed: book them.")
    @Nullable String confirm;

    @Option(
            names = "--reason",
            defaultValue = "Aus dem bisherigen Programm",
            description = "Customers read it (default: ${DEFAULT-VALUE}).")
    String reason = "";

    @Mixin OperatorOption operator = new OperatorOption();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ShopIds.require(spec, shop);
        if (!AdjustmentAsk.isReason(reason)) {
            throw new ParameterException(
                    spec.commandLine(), "--reason must be " + AdjustmentAsk.REASON_EXPECTED);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("Cannot read " + file + ".");
        }
        try (Opened opened = tables.open()) {
            Instant now = opened.clock().instant();
            UnitTally tally = new UnitTally();
            read(opened, now, tally, tally::add);
            print(tally);
            if (confirm == null) {
                return trial(tally);
            }
            return confirm.equals(tally.confirmation())
                    ? book(opened, now, tally)
                    : no(
                            "the file is %s, and %s was confirmed"
                                    .formatted(tally.confirmation(), confirm));
        } catch (UnreadableFileException e) {
            return no(file + ": " + e.getMessage());
        }
    }

    private void read(Opened opened, Instant now, UnitTally tally, Consumer<Taken> taken)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        UnitFile.Source source = source(opened, now);
        UnitFile.read(
                source,
                (line, why) -> {
                    tally.broken();
                    err.println("line %d: %s".formatted(line, why));
                },
                taken);
    }

    private UnitFile.Source source(Opened opened, Instant now) {
        ZoneId zone = opened.programmes().asOf(now).inForce(shop, now).timeZone();
        KnownUnits known =
                new KnownUnits(
                        shop,
                        opened.cards().of(shop),
                        opened.tiers().history(shop),
                        opened.plans(),
                        now);
        return new UnitFile.Source(file, known, zone, now);
    }

    private void print(UnitTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        tally.lines().forEach((what, lines) -> out.println("%s: %,d lines".formatted(what, lines)));
        out.println("%,d stamps in all".formatted(tally.stamps()));
        tally.fees().values().forEach(fee -> out.println(fee + " of fees in all"));
        if (tally.brokenLines() > 0) {
            out.println("%,d lines are wrong, and are left out.".formatted(tally.brokenLines()));
        }
        out.flush();
    }

    private int trial(UnitTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Nothing was booked.");
        if (!tally.lines().isEmpty()) {
            out.println(
                    "To book it, call the same with --confirm %s.".formatted(tally.confirmation()));
        }
        out.flush();
        return tally.brokenLines() == 0 ? 0 : StammkundeCommand.NO;
    }

    private int book(Opened opened, Instant now, UnitTally counted) throws IOException {
        Acting acting = operator.acting(now, "import-units");
        opened.tell(
                acting.did(shop, new Deed("import", "units", shop))
                        .with("confirmed", null, counted.confirmation()));
        BookUnits booking =
                new BookUnits(
                        new BookUnits.Needs(
                                opened.ledger(),
                                new StampRules(opened.cards().of(shop)),
                                opened.giveTier(),
                                opened.buy(),
                                reason,
                                () -> operator.acting(opened.clock().instant(), "import-units"),
                                Backoff.random()));
        PrintWriter err = spec.commandLine().getErr();
        Booked booked = new Booked();
        // What cannot be read was named when it was counted.
        UnitFile.read(
                source(opened, now),
                (_, _) -> {},
                row -> {
                    switch (booking.book(shop, row)) {
                        case BOOKED -> booked.now++;
                        case BEFORE -> booked.before++;
                        case OTHERWISE -> {
                            booked.otherwise++;
                            err.println(
                                    "line %d: its reference was booked before as something else"
                                            .formatted(row.line()));
                        }
                    }
                });
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Booked %,d lines; %,d were booked before.".formatted(booked.now, booked.before));
        out.flush();
        return booked.otherwise + counted.brokenLines() == 0 ? 0 : StammkundeCommand.NO;
    }

    /** How many lines came to what. */
    private static final class Booked {
        private long now;
        private long before;
        private long otherwise;
    }

    private int no(String why) {
        spec.commandLine().getErr().println("Not booked: " + why + ".");
        return StammkundeCommand.NO;
    }
}
