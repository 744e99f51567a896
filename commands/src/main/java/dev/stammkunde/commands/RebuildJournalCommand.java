package dev.stammkunde.commands;

import dev.stammkunde.commands.JournalOptions.Journal;
import dev.stammkunde.commands.journal.BookedEntries;
import dev.stammkunde.commands.journal.RebuildDay;
import dev.stammkunde.commands.journal.RebuildDay.Found;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.S3JournalParts;
import dev.stammkunde.points.store.TemporaryLines;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** Rebuilds a day of the journal from the tables: each difference is one line, then a summary. */
@Command(
        name = "rebuild-journal",
        mixinStandardHelpOptions = true,
        description =
                "Rebuilds a day of the journal from the tables, compares it with what is there, and fills"
                        + " in what is missing. It reads both tables whole, and all of the day.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the journal is what the tables say",
            "1:it is not",
            "2:wrong usage, or a fault"
        })
final class RebuildJournalCommand implements Callable<Integer> {

    @Mixin TableOptions tables = new TableOptions();

    @Mixin JournalOptions journal = new JournalOptions();

    @Option(
            names = "--entries-table",
            paramLabel = "NAME",
            description =
                    "Name of the table of entries (default: the one of the same stack as --table).")
    @Nullable String entriesTable;

    @Option(names = "--shop", required = true, description = "The shop.")
    String shop = "";

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DAY",
            description = "The day of UTC on which entries were booked, such as 2026-11-29.")
    LocalDate day = LocalDate.EPOCH;

    @Option(names = "--check", description = "Only say what differs, and fill in nothing.")
    boolean check;

    @Option(
            names = "--parallel",
            defaultValue = "8",
            description =
                    "Segments of the tables that are read at a time (default: ${DEFAULT-VALUE}).")
    int parallel;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        ShopIds.require(spec, shop);
        if (parallel < 1 || parallel > AwsOptions.MOST_CONNECTIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--parallel must be from 1 to " + AwsOptions.MOST_CONNECTIONS);
        }
        try {
            return rebuild();
        } catch (BrokenJournalException e) {
            throw new CommandFailedException(
                    "The day cannot be read: "
                            + e.getMessage()
                            + ". If it is the manifest, delete _manifest.json: the parts alone say the same.");
        }
    }

    private int rebuild() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        try (TableOptions.Table table = tables.open("PointsTable");
                Journal place = journal.open(tables)) {
            BookedEntries entries =
                    new BookedEntries(
                            table.client(),
                            table.name(),
                            tables.beside(table, "PointsTable", "EntriesTable", entriesTable),
                            parallel);
            Found found =
                    new RebuildDay(
                                    entries,
                                    RebuildDay.Place.of(
                                            new S3Journal(place.client(), place.bucket()),
                                            new S3JournalParts(place.client(), place.bucket())),
                                    new TemporaryLines())
                            .day(new JournalDay(shop, day), !check, new Lines(out, progress));
            progress.clear();
            out.println(summary(found));
            out.flush();
            return found.isWell() ? 0 : StammkundeCommand.NO;
        }
    }

    private static String summary(Found found) {
        return "The tables have %,d entries of that day: %s, %,d only in the journal, %,d different, %,d objects broken."
                .formatted(
                        found.booked(),
                        missing(found),
                        found.unknown(),
                        found.different(),
                        found.broken());
    }

    private static String missing(Found found) {
        if (found.filled() == 0) {
            return "%,d missing".formatted(found.missing());
        }
        return found.filled() == found.missing()
                ? "%,d were missing and are filled in".formatted(found.filled())
                : "%,d were missing, of which only %,d are filled in"
                        .formatted(found.missing(), found.filled());
    }

    /** Prints what is found in place of the progress. */
    record Lines(PrintWriter out, Progress progress) implements RebuildDay.Listener {

        @Override
        public void found(String difference) {
            progress.clear();
            out.println(difference);
        }

        @Override
        public void progressed(String how) {
            progress.show(how);
        }
    }
}
