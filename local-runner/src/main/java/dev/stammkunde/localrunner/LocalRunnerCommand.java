package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.demo.Demo;
import dev.stammkunde.localrunner.demo.DemoAnswers;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.localrunner.demo.DemoInsights;
import dev.stammkunde.localrunner.demo.DemoMemberships;
import dev.stammkunde.localrunner.demo.DemoPartners;
import dev.stammkunde.localrunner.demo.DemoPastCampaign;
import dev.stammkunde.localrunner.demo.DemoProducts;
import dev.stammkunde.localrunner.demo.DemoProgrammes;
import dev.stammkunde.stacktemplate.TemplateException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * Starts the runner from the command line; {@code ./run-local} calls it. Ends with 1 where it
 * cannot start, 2 on wrong arguments.
 */
@Command(
        name = "run-local",
        sortOptions = false,
        description = "Runs what template.yaml describes on this machine.")
public final class LocalRunnerCommand implements Callable<Integer> {

    private static final Duration LONGEST_DEMO = Duration.ofMinutes(1);

    private final PrintStream console = System.out;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0 for a free one).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep tables, queues and the clock in this folder. Without it they end with the runner.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description =
                    "Load two shops with a year of orders and answers, customers and campaigns.")
    private boolean demo;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "What the clock shows at the start, such as 2026-11-22T09:00:00Z.")
    private @Nullable Instant clock;

    @Option(names = "--verbose", description = "Print what functions log to the console as well.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // picocli needs the field
    private boolean help;

    @Option(
            names = "--template",
            hidden = true,
            defaultValue = "template.yaml",
            paramLabel = "FILE")
    private Path template = Path.of("template.yaml");

    /** Runs until it is interrupted. */
    public static void main(String... arguments) {
        System.setProperty("log4j2.configurationFile", "dev/stammkunde/localrunner/log4j2.xml");
        QuietLibraries.choose();
        System.exit(new CommandLine(new LocalRunnerCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(
                    new Options(
                            template,
                            port,
                            Optional.ofNullable(data).map(Path::toAbsolutePath),
                            engine(),
                            Optional.ofNullable(clock),
                            console,
                            verbose));
        } catch (StartException | TemplateException e) {
            console.println("Cannot start: " + Problems.describe(e));
            return 1;
        }
    }

    private static Optional<URI> engine() {
        return Optional.ofNullable(System.getenv(TableStore.ENGINE))
                .filter(Predicate.not(String::isBlank))
                .map(LocalRunnerCommand::endpoint);
    }

    private static URI endpoint(String value) {
        try {
            var endpoint = new URI(value.strip());
            if (endpoint.getScheme() != null && endpoint.getHost() != null) {
                return endpoint;
            }
        } catch (URISyntaxException _) {
            // Said below, as of anything else that is no address.
        }
        throw new StartException(
                TableStore.ENGINE + " is no address such as http://127.0.0.1:8000: " + value);
    }

    private int run(Options options) throws InterruptedException {
        var runner = LocalRunner.start(options);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    runner.close();
                                    stopped.countDown();
                                },
                                "stop"));
        options.engine()
                .ifPresent(
                        engine ->
                                console.println(
                                        "Tables are kept at "
                                                + engine
                                                + ", as "
                                                + TableStore.ENGINE
                                                + " says, and not in DynamoDB Local"));
        console.println("Functions log to " + runner.functionLog());
        console.println("Pages: " + runner.address() + "/_local/");
        console.println("Console of a shop's team: " + runner.address() + "/console");
        if (demo) {
            loadDemo(runner);
        }
        console.println("ready " + runner.address());
        stopped.await();
        return 0;
    }

    private void loadDemo(LocalRunner runner) throws InterruptedException {
        var now = runner.clock().instant();
        DemoProgrammes.load(runner.address(), now)
                .forEach(problem -> console.println("! " + problem));
        var refused = Demo.load(runner.address(), now, console);
        if (refused > 0) {
            console.println(
                    "! " + refused + " webhooks of the demo were refused: see /_local/invocations");
        }
        if (!runner.awaitIdle(LONGEST_DEMO)) {
            console.println("! The demo's orders are still being worked on.");
        }
        DemoCampaigns.load(runner.address(), now)
                .forEach(refusal -> console.println("! " + refusal));
        DemoPastCampaign.load(runner.address(), now)
                .forEach(problem -> console.println("! " + problem));
        DemoPartners.load(runner.address(), now)
                .forEach(refusal -> console.println("! " + refusal));
        DemoMemberships.load(runner.address(), now)
                .forEach(refusal -> console.println("! " + refusal));
        DemoAnswers.load(runner.address(), now, console)
                .forEach(problem -> console.println("! " + problem));
        if (!runner.awaitIdle(LONGEST_DEMO)) {
            console.println("! The demo's answers are still being counted.");
        }
        DemoProducts.load(runner.address()).forEach(problem -> console.println("! " + problem));
        // Midnight may have passed since the demo began: what was booked after it counts as well.
        DemoInsights.load(runner.address(), runner.clock().instant())
                .forEach(problem -> console.println("! " + problem));
        if (!runner.awaitIdle(LONGEST_DEMO)) {
            console.println("! The demo's figures are still being counted.");
        }
    }

    static final class InstantConverter implements CommandLine.ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeException _) {
                throw new CommandLine.TypeConversionException(
                        value + " is no instant such as 2026-11-22T09:00:00Z");
            }
        }
    }
}
