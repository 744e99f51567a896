package dev.stammkunde.commands;

import dev.stammkunde.commands.JournalOptions.Journal;
import dev.stammkunde.commands.journal.BookedEntries;
import dev.stammkunde.commands.ledger.Difference;
import dev.stammkunde.commands.ledger.VerifyLedger;
import dev.stammkunde.commands.ledger.VerifyLedger.Tally;
import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
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

    @Mixin SealKeyOptions sealKey = new SealKeyOptions();

    @Option(
            names = "--closes",
            description =
                    "Verify too the closes of months and the signatures of days, with their files and the"
                            + " journal's entries; compares the journal with the tables like --journal.")
    boolean withCloses;

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
        if (customer != null && (withJournal || withCloses)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--journal and --closes are about days, and not about a --customer");
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
                            tables.now(),
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
            boolean isJournalWell = !(withJournal || withCloses) || isJournalWell(table, progress);
            out.flush();
            return tally.differences() == 0 && isJournalWell ? 0 : StammkundeCommand.NO;
        }
    }

    /** Signatures prove the journal: who rewrites the tables is seen by comparing both. */
    private boolean isJournalWell(TableOptions.Table table, Progress progress)
            throws InterruptedException {
        String entries = tables.beside(table, "PointsTable", "EntriesTable", entriesTable);
        try (Journal place = journal.open(tables)) {
            JournalVerification verification =
                    new JournalVerification(place, tables.now(), shop, spec.commandLine().getOut());
            boolean areDaysWell =
                    verification.areDaysWell(
                            new BookedEntries(table.client(), table.name(), entries, parallel),
                            progress);
            boolean areSealsWell = !withCloses || verification.areSealsWell(sealKey.open(tables));
            return areDaysWell && areSealsWell;
        }
    }

    private Tally verify(VerifyLedger verification) throws InterruptedException {
        return shop != null && customer != null
                ? verification.account(new AccountId(shop, customer))
                : verification.all(Optional.ofNullable(shop));
    }

    private static String summary(Tally tally) {
        return "Verified %d accounts with %d entries: %s."
                .formatted(
                        tally.accounts(),
                        tally.entries(),
                        StammkundeCommand.found(tally.differences()));
    }
}
