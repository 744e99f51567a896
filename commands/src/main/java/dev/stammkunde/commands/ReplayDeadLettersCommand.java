package dev.stammkunde.commands;

import dev.stammkunde.commands.letters.ReplayDeadLetters;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * Shows dead letters by source and reason, and sends them back. Prints nothing of their content.
 */
@Command(
        name = "replay-dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how many dead letters there are, for whom and why, and sends them back.",
            "A letter that cannot be sent stays and is named."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:letters were left", "2:wrong usage, or a fault"})
final class ReplayDeadLettersCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @ArgGroup Which which = new Which();

    @Mixin AwsOptions aws = new AwsOptions();

    @Spec CommandSpec spec = CommandSpec.create();

    /** In AWS or in the local runner. */
    static final class Place {

        @ArgGroup(exclusive = false)
        @Nullable Queues queues;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "Those of the local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** The queues of a stack. */
    static final class Queues {

        @Option(
                names = "--dead-letters",
                required = true,
                paramLabel = "URL",
                description = "The stack's output DeadLetterQueue.")
        String deadLetters = "";

        @Option(
                names = "--undelivered",
                required = true,
                paramLabel = "URL",
                description = "The stack's output UndeliveredQueue.")
        String undelivered = "";
    }

    /** Which letters are sent; none if nothing is said. */
    static final class Which {

        @Option(names = "--all", required = true, description = "Send all back.")
        boolean all;

        @Option(
                names = "--source",
                required = true,
                paramLabel = "NAME",
                description = "Send back those for this queue or function, as shown.")
        Set<String> sources = new TreeSet<>();

        @Option(
                names = "--settled",
                required = true,
                paramLabel = "NAME",
                description = {
                    "Take out letters about changes of tables that this function was to hear of",
                    "and has read again since. Others stay."
                })
        Set<String> settled = new TreeSet<>();
    }

    @Override
    public Integer call() {
        try (Clients clients = open()) {
            return run(
                    new ReplayDeadLetters(clients.sqs(), clients.functions(), clients.queueUrls()));
        }
    }

    private record Clients(SqsClient sqs, LambdaClient functions, List<String> queueUrls)
            implements AutoCloseable {
        @Override
        public void close() {
            sqs.close();
            functions.close();
        }
    }

    private Clients open() {
        Queues queues = place.queues;
        if (queues != null) {
            return new Clients(
                    aws.client(SqsClient.builder()),
                    aws.client(LambdaClient.builder()),
                    List.of(queues.deadLetters, queues.undelivered));
        }
        LocalRunnerQueues runner =
                LocalRunnerQueues.ask(place.local == null ? URI.create("") : place.local);
        aws.endpoint = runner.sqs();
        SqsClient sqs = aws.client(SqsClient.builder());
        aws.endpoint = runner.others();
        return new Clients(sqs, aws.client(LambdaClient.builder()), runner.deadLetterUrls());
    }

    int run(ReplayDeadLetters letters) {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        Instant now = Clock.systemUTC().instant();
        int exitCode;
        if (!which.settled.isEmpty()) {
            exitCode = settle(letters, now, out, progress);
        } else if (which.all || !which.sources.isEmpty()) {
            exitCode = replay(letters, now, out, progress);
        } else {
            exitCode = show(letters, now, out, progress);
        }
        out.flush();
        return exitCode;
    }

    private static int show(
            ReplayDeadLetters letters, Instant now, PrintWriter out, Progress progress) {
        var counts =
                letters.count(now, seen -> progress.show("read %,d dead letters".formatted(seen)));
        progress.clear();
        counts.forEach(
                (kind, count) ->
                        out.println("%,8d  %s: %s".formatted(count, kind.source(), kind.reason())));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        out.println(
                total == 0
                        ? "There are no dead letters."
                        : "%,d dead letters. --all or --source NAME sends them back."
                                .formatted(total));
        return 0;
    }

    private int settle(ReplayDeadLetters letters, Instant now, PrintWriter out, Progress progress) {
        long settled =
                letters.settle(
                        now,
                        which.settled,
                        count -> progress.show("took out %,d dead letters".formatted(count)));
        progress.clear();
        out.println("Took out %,d dead letters about changes of tables.".formatted(settled));
        return 0;
    }

    private int replay(ReplayDeadLetters letters, Instant now, PrintWriter out, Progress progress) {
        ReplayDeadLetters.Result result =
                letters.replay(
                        now,
                        which.sources,
                        sent -> progress.show("sent %,d dead letters".formatted(sent)));
        progress.clear();
        result.left()
                .forEach(
                        left ->
                                out.println(
                                        "%s for %s stays: %s"
                                                .formatted(
                                                        left.messageId(),
                                                        left.source(),
                                                        left.why())));
        out.println(
                "Sent %,d dead letters back; %,d stay."
                        .formatted(result.sent(), result.left().size()));
        return result.left().isEmpty() ? 0 : StammkundeCommand.NO;
    }
}
