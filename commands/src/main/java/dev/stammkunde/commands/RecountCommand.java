package dev.stammkunde.commands;

import dev.stammkunde.mail.store.CountedMail;
import dev.stammkunde.mail.store.DynamoDbCountedMails;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.RecountThings.Difference;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.store.DynamoDbTallyRebuild;
import dev.stammkunde.platform.store.DynamoDbTallyStore;
import dev.stammkunde.surveys.store.CountedAnswer;
import dev.stammkunde.surveys.store.CountedTopics;
import dev.stammkunde.surveys.store.DynamoDbCountedAnswers;
import dev.stammkunde.surveys.store.DynamoDbCountedTopics;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Counts things anew: each difference is one line, then a summary. */
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description =
                "Counts the mails, the answers or the topics of a shop anew, says what its tallies had wrong, and puts"
                        + " them right. It reads both tables whole. Readers see the old tallies until all is counted.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the tallies are what all adds up to",
            "1:they were not",
            "2:wrong usage, or a fault"
        })
final class RecountCommand implements Callable<Integer> {

    /** What is counted. */
    enum Kind {
        mails("MailTable", CountedMail::book, DynamoDbCountedMails::new),
        answers("SurveysTable", CountedAnswer::book, DynamoDbCountedAnswers::new),
        topics("SurveysTable", CountedTopics::book, DynamoDbCountedTopics::new);

        private final String table;

        @SuppressWarnings("ImmutableEnumChecker") // References to methods without a state.
        private final Function<String, TallyBook> book;

        @SuppressWarnings("ImmutableEnumChecker") // References to constructors.
        private final BiFunction<DynamoDbClient, String, RecountThings.Source> source;

        Kind(
                String table,
                Function<String, TallyBook> book,
                BiFunction<DynamoDbClient, String, RecountThings.Source> source) {
            this.table = table;
            this.book = book;
            this.source = source;
        }
    }

    @Mixin TableOptions tables = new TableOptions();

    @Option(
            names = "--tally",
            required = true,
            description =
                    "What is counted: ${COMPLETION-CANDIDATES} (--table is MailTable, or SurveysTable for"
                            + " answers and topics).")
    Kind tally = Kind.mails;

    @Option(
            names = "--tallies-table",
            paramLabel = "NAME",
            description =
                    "Name of the table of tallies (default: the one of the same stack as --table).")
    @Nullable String talliesTable;

    @Option(names = "--shop", required = true, description = "The shop.")
    String shop = "";

    @Option(names = "--check", description = "Only say what differs, and put nothing right.")
    boolean check;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long to wait, twice, until all calls of the function that counts know of the recount:"
                            + " longer than one takes (default: ${DEFAULT-VALUE}).")
    int waitSeconds;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (TableOptions.Table things = tables.open(tally.table)) {
            String name = tables.beside(things, tally.table, "TalliesTable", talliesTable);
            RecountThings recount =
                    new RecountThings(
                            new DynamoDbTallyRebuild(things.client(), name),
                            new CountThings(
                                    new DynamoDbTallyStore(things.client(), name),
                                    Backoff.random()),
                            this::await);
            TallyBook book = tally.book.apply(shop);
            RecountThings.Source source = tally.source.apply(things.client(), things.name());
            List<Difference> found =
                    check
                            ? recount.check(book, source)
                            : recount.recount(book, source, tables.now());
            found.stream()
                    .map(RecountCommand::line)
                    .sorted(Comparator.naturalOrder())
                    .forEach(out::println);
            out.println(summary(found.size()));
            out.flush();
            return found.isEmpty() ? 0 : StammkundeCommand.NO;
        }
    }

    private void await() {
        try {
            Thread.sleep(Duration.ofSeconds(waitSeconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted; the same command goes on.");
        }
    }

    private static String line(Difference difference) {
        return "%s %s %s: tallied %,d, counted %,d"
                .formatted(
                        difference.cell().tally(),
                        difference.cell().period(),
                        difference.cell().name(),
                        difference.tallied(),
                        difference.counted());
    }

    private String summary(int differences) {
        if (differences == 0) {
            return "The tallies are what the %s add up to.".formatted(tally);
        }
        return "%,d numbers %s."
                .formatted(differences, check ? "differ" : "differed and are right now");
    }
}
