package dev.stammkunde.localrunner;

import dev.stammkunde.localrunner.aws.AwsHandler;
import dev.stammkunde.localrunner.aws.CognitoService;
import dev.stammkunde.localrunner.aws.EventsService;
import dev.stammkunde.localrunner.aws.KmsService;
import dev.stammkunde.localrunner.aws.LambdaService;
import dev.stammkunde.localrunner.aws.SchedulerService;
import dev.stammkunde.localrunner.aws.SecretsService;
import dev.stammkunde.localrunner.aws.SesService;
import dev.stammkunde.localrunner.aws.SesSetUpService;
import dev.stammkunde.localrunner.aws.SuppressionCalls;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.bus.EventBuses;
import dev.stammkunde.localrunner.functions.FunctionLog;
import dev.stammkunde.localrunner.functions.FunctionOutput;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.http.ApiHandler;
import dev.stammkunde.localrunner.http.LoopbackServer;
import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.identity.KnownPeople;
import dev.stammkunde.localrunner.mail.PostOffice;
import dev.stammkunde.localrunner.objects.Buckets;
import dev.stammkunde.localrunner.objects.S3Handler;
import dev.stammkunde.localrunner.pages.PagesHandler;
import dev.stammkunde.localrunner.pages.Sources;
import dev.stammkunde.localrunner.queues.DeadLetters;
import dev.stammkunde.localrunner.queues.FailureReasons;
import dev.stammkunde.localrunner.queues.QueueMappings;
import dev.stammkunde.localrunner.schedules.AsynchronousCalls;
import dev.stammkunde.localrunner.schedules.CreatedSchedules;
import dev.stammkunde.localrunner.schedules.Schedules;
import dev.stammkunde.localrunner.schedules.TimeTravel;
import dev.stammkunde.localrunner.shops.LocalShops;
import dev.stammkunde.localrunner.shops.PlayedShops;
import dev.stammkunde.localrunner.shops.ReceivedWebhooks;
import dev.stammkunde.localrunner.shops.ShopsHandler;
import dev.stammkunde.localrunner.shops.Storefront;
import dev.stammkunde.localrunner.signin.SignInHandler;
import dev.stammkunde.localrunner.streams.StreamPositions;
import dev.stammkunde.localrunner.streams.Streams;
import dev.stammkunde.localrunner.streams.Writes;
import dev.stammkunde.localrunner.template.StackReader;
import dev.stammkunde.localrunner.time.Idleness;
import dev.stammkunde.localrunner.time.RunnerClock;
import dev.stammkunde.stacktemplate.LocalDynamoDb;

import org.eclipse.jetty.server.Handler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A running copy of what a template describes. {@link #start} returns when it can be used; it runs
 * until {@link #close}. Many can run in one process.
 */
public final class LocalRunner implements AutoCloseable {

    private final Shutdown shutdown;
    private final LoopbackServer server;
    private final Path functionLog;
    private final RunnerClock clock;
    private final Idleness idleness;

    private LocalRunner(
            Shutdown shutdown,
            LoopbackServer server,
            Path functionLog,
            RunnerClock clock,
            Idleness idleness) {
        this.shutdown = shutdown;
        this.server = server;
        this.functionLog = functionLog;
        this.clock = clock;
        this.idleness = idleness;
    }

    /**
     * Starts all that the template asks for.
     *
     * @throws StartException if the port or the data folder is taken
     * @throws dev.stammkunde.stacktemplate.TemplateException if the template asks for what is not
     *     honoured
     */
    public static LocalRunner start(Options options) {
        FunctionOutput.capture();
        Ports.check(options.port());
        var shutdown = new Shutdown();
        try {
            return start(options, shutdown);
        } catch (RuntimeException | Error e) {
            shutdown.close();
            throw e;
        }
    }

    private static LocalRunner start(Options options, Shutdown shutdown) {
        // First, since the template may ask for the addresses.
        var server = bind("http", options.port(), shutdown);
        var awsServer = bind("aws", 0, shutdown);
        var s3Server = bind("s3", 0, shutdown);
        var stack = StackReader.read(options.template(), server.address());
        var data = options.data().map(DataFolder::take);
        data.ifPresent(shutdown::add);
        var folder = data.map(DataFolder::folder);
        var clock = StartClock.of(options, data);
        var problems = new Problems(options.console());
        var logFile = LogFiles.choose(folder);
        var log =
                shutdown.add(
                        FunctionLog.appendingTo(
                                logFile, options.verbose() ? options.console() : null));
        var stores = Stores.start(stack, options, folder, shutdown);

        var addresses =
                new Functions.Aws(
                        stores.dynamoDbEndpoint(),
                        stores.sqsEndpoint(),
                        s3Server.numericAddress(),
                        awsServer.address());
        var buckets = shutdown.add(Buckets.open(stack.buckets(), clock, folder));
        s3Server.serve(new S3Handler(buckets, problems));
        var functions = shutdown.add(new Functions(stack, clock, log, problems, addresses));
        var buses = new EventBuses(stack, stores.queues(), clock, problems);
        var mail =
                PostOffice.open(
                        server.address(),
                        stack,
                        buses,
                        functions::untilRunningCallsEnd,
                        clock,
                        problems,
                        folder);
        var calls = new AsynchronousCalls(stack, functions, stores.queues(), clock, folder);
        var schedules = new Schedules(stack, calls, stores.queues(), problems, clock.instant());
        var created = new CreatedSchedules(stack, schedules, clock, folder);
        var secrets = new SecretsService();
        var shops =
                shutdown.add(
                        PlayedShops.open(
                                server.address(),
                                clock,
                                folder,
                                options.template().resolveSibling(PlayedShops.APP_MANIFEST)));
        LocalShops.setUp(stack, secrets, stores.dynamoDb(), shops);
        var people = new KnownPeople();
        awsServer.serve(
                new AwsHandler(
                        List.of(
                                new EventsService(buses),
                                secrets,
                                new KmsService(stack, folder),
                                new CognitoService(people, clock),
                                new SesSetUpService(stack),
                                new SesService(
                                        mail.requests(),
                                        mail.limits(),
                                        mail.faults(),
                                        new SuppressionCalls(mail.suppressed(), clock)),
                                new SchedulerService(created),
                                new LambdaService(stack, calls)),
                        problems));

        var reasons = shutdown.add(FailureReasons.in(folder));
        restoreMessages(stores, problems);
        mail.outbox().start();
        shutdown.add(mail);
        calls.start();
        shutdown.add(calls);
        shutdown.add(
                QueueMappings.start(
                        clock, stack, stores.queues(), stores.sqs(), functions, reasons, problems));
        var positions = shutdown.add(StreamPositions.in(folder));
        var streams =
                shutdown.add(
                        Streams.start(
                                new Streams.Runner(
                                        stack,
                                        clock,
                                        functions,
                                        stores.ownDynamoDb()
                                                .map(Writes::to)
                                                .orElseGet(() -> Writes.by(functions)),
                                        stores.queues(),
                                        problems),
                                stores.dynamoDb(),
                                shutdown.add(
                                        LocalDynamoDb.streamsClientAt(stores.dynamoDbEndpoint())),
                                positions));
        var idleness =
                new Idleness(
                        List.of(
                                new Idleness.Work("running calls", functions::running),
                                new Idleness.Work("messages", stores.queues()::waiting),
                                new Idleness.Work("shards of streams", streams::waiting),
                                new Idleness.Work("calls that wait", calls::waiting),
                                new Idleness.Work("events of mails", mail.outbox()::waiting)),
                        () -> functions.begun() + mail.outbox().published(),
                        streams::lookAgain,
                        stores.queues()::recount);
        var timeTravel =
                shutdown.add(
                        new TimeTravel(
                                clock,
                                schedules,
                                idleness,
                                offset -> data.ifPresent(kept -> kept.keepClockOffset(offset))));
        timeTravel.start();

        var identities = new Identities(stack, clock, people);
        var letters =
                new DeadLetters(
                        stores.sqs(), clock, stack, stores.queues(), calls::accept, reasons);
        var sources =
                new Sources(
                        stack,
                        clock,
                        timeTravel,
                        schedules,
                        functions,
                        stores.queues(),
                        streams,
                        letters,
                        stores.dynamoDb(),
                        addresses,
                        mail,
                        buckets,
                        shops,
                        identities);
        shutdown.add(server);
        server.serve(
                new Handler.Sequence(
                        new PagesHandler(sources),
                        new SignInHandler(stack, identities, clock),
                        new ShopsHandler(shops),
                        new Storefront(server.address()),
                        new ReceivedWebhooks(),
                        new ApiHandler(stack, functions, identities, clock)));
        return new LocalRunner(shutdown, server, logFile, clock, idleness);
    }

    private static void restoreMessages(Stores stores, Problems problems) {
        var ofOtherQueues = stores.queues().restore();
        if (ofOtherQueues > 0) {
            problems.report(
                    ofOtherQueues + " messages are kept of queues that the template has no more.");
        }
    }

    private static LoopbackServer bind(String name, int port, Shutdown shutdown) {
        try {
            return shutdown.add(LoopbackServer.bind(name, port));
        } catch (IOException e) {
            throw new StartException("Port " + port + " cannot be had: " + Problems.describe(e), e);
        }
    }

    /** Returns the address of the HTTP API; the pages are below {@code /_local/}. */
    public URI address() {
        return server.address();
    }

    /** Returns the file that functions log to. */
    public Path functionLog() {
        return functionLog;
    }

    /** Returns the clock that functions live by. */
    public RunnerClock clock() {
        return clock;
    }

    /**
     * Waits until no function works and no message waits for one; returns false if that took too
     * long.
     */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        return idleness.await(longest);
    }

    /** Stops everything; state is written where the options name a folder. */
    @Override
    public void close() {
        shutdown.close();
    }
}
