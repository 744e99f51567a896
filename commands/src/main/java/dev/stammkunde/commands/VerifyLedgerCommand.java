package dev.stammkunde.commands;

import dev.stammkunde.commands.JournalOptions.Journal;
import dev.stammkunde.commands.journal.BookedEntries;
import dev.stammkunde.commands.journal.VerifyJournal;
import dev.stammkunde.commands.journal.VerifyJournal.Verified;
import dev.stammkunde.commands.ledger.Difference;
import dev.stammkunde.commands.ledger.VerifyLedger;
import dev.stammkunde.commands.ledger.VerifyLedger.Tally;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Verifies ledgers: each difference is one line, then a summary. */
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes every customer's hash chain and points and compares them, orders, business"
                        + " keys and merges with what is stored.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no differences", "1:differences", "2:wrong usage, or a fault"})
final class VerifyLedgerCommand implements Callable<Integer> {

    @Mixin TableOptions tables = new TableOptions();

    @Option(
            names = "--entries-table",
            paramLabel = "NAME",
            description =
                    "Name of the table of entries (default: the one of the same stack as --table).")
    @Nullable String entriesTable;

    @Mixin JournalOptions journal = new JournalOptions();

    @Option(
            names = "--journal",
            description =
                    "Verify too that each day of the journal that is over has the tables' entries; reads"
                            + " the tables once more.")
    boolean withJournal;

    @Option(names = "--shop", description = "Only this shop's accounts.")
    @Nullable String shop;

    @Option(names = "--customer", description = "Only this customer's account; needs --shop.")
    @Nullable String customer;

    @Option(
            names = "--parallel",
            defaultValue = "8",
            description =
                    "Segments of the tables that are read at a time (default: ${DEFAULT-VALUE}).")
    int parallel;

    @Option(
            names = "--index-delay",
            defaultValue = "PT1S",
            description =
                    "How long to wait before a difference is looked at again, since others may be"
                            + " booking (default: ${DEFAULT-VALUE}).")
    Duration indexDelay = Duration.ofSeconds(1);

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (customer != null && shop == null) {
            throw new ParameterException(spec.commandLine(), "--customer needs --shop");
        }
        if (parallel < 1 || parallel > AwsOptions.MOST_CONNECTIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--parallel must be from 1 to " + AwsOptions.MOST_CONNECTIONS);
        }
        if (customer != null && withJournal) {
            throw new ParameterException(
                    spec.commandLine(), "--journal is about days, and not about a --customer");
        }
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        try (TableOptions.Table table = tables.open("PointsTable")) {
            VerifyLedger verification =
                    new VerifyLedger(
                            table.client(),
                            new VerifyLedger.TableNames(
                                    table.name(),
                                    tables.beside(
                                            table, "PointsTable", "EntriesTable", entriesTable)),
                            new VerifyLedger.Pace(parallel, indexDelay),
                            Instant.now(),
                            new VerifyLedger.Listener() {
                                @Override
                                public void found(Difference difference) {
                                    progress.clear();
                                    out.println(difference);
                                }

                                @Override
                                public void progressed(Tally tally) {
                                    progress.show(
                                            "verified %,d accounts with %,d entries (%,.0f read units)"
                                                    .formatted(
                                                            tally.accounts(),
                                                            tally.entries(),
                                                            tally.readUnits()));
                                }
                            });
            Tally tally = verify(verification);
            progress.clear();
            if (tally.tooLong() > 0) {
                out.println(
                        "Texts were too long for a heap of %,d MB: what is unreadable may be read with more, by JAVA_TOOL_OPTIONS=-Xmx1200m."
                                .formatted(Runtime.getRuntime().maxMemory() >> 20));
            }
            out.println(summary(tally));
            boolean isJournalWell = !withJournal || isJournalWell(table, progress);
            out.flush();
            return tally.differences() == 0 && isJournalWell ? 0 : StammkundeCommand.NO;
        }
    }

    private boolean isJournalWell(TableOptions.Table table, Progress progress)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        // What was booked within the last hour may still be on its way.
        LocalDate last =
                LocalDate.ofInstant(tables.now().minus(Duration.ofHours(1)), ZoneOffset.UTC)
                        .minusDays(1);
        try (Journal place = journal.open(tables)) {
            S3Journal objects = new S3Journal(place.client(), place.bucket());
            Verified verified =
                    new VerifyJournal(
                                    new BookedEntries(
                                            table.client(),
                                            table.name(),
                                            tables.beside(
                                                    table,
                                                    "PointsTable",
                                                    "EntriesTable",
                                                    entriesTable),
                                            parallel),
                                    objects,
                                    objects,
                                    new TemporaryLines())
                            .verify(shop, last, new RebuildJournalCommand.Lines(out, progress));
            progress.clear();
            verified.differences().forEach(out::println);
            out.println(
                    "Verified %d days of the journal, up to %s, with %d entries: %s."
                            .formatted(
                                    verified.days(),
                                    last,
                                    verified.entries(),
                                    found(verified.differences().size())));
            return verified.differences().isEmpty();
        }
    }

    private Tally verify(VerifyLedger verification) throws InterruptedException {
        return shop != null && customer != null
                ? verification.account(new AccountId(shop, customer))
                : verification.all(Optional.ofNullable(shop));
    }

    private static String summary(Tally tally) {
        return "Verified %d accounts with %d entries: %s."
                .formatted(tally.accounts(), tally.entries(), found(tally.differences()));
    }

    private static String found(long differences) {
        return switch ((int) Math.min(differences, 2)) {
            case 0 -> "no differences";
            case 1 -> "1 difference";
            default -> "%d differences".formatted(differences);
        };
    }
}
