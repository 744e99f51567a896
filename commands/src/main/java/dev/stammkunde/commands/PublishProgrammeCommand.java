package dev.stammkunde.commands;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/** Validates a version of a shop's rules and stores it, never over another. */
@Command(
        name = "publish-programme",
        mixinStandardHelpOptions = true,
        description = "Checks a programme.json and stores it as a new version of a shop's rules.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:published",
            "1:refused; nothing was stored",
            "2:wrong usage, or a fault"
        })
final class PublishProgrammeCommand implements Callable<Integer> {

    /** Functions keep rules for a while; twice that, so that all of them know in time. */
    private static final Duration NOTICE = CachedProgrammes.LIMIT.multipliedBy(2);

    @Mixin TableOptions tables = new TableOptions();

    @Option(names = "--shop", required = true, description = "Whose rules.")
    String shop = "";

    @Option(
            names = "--force",
            description =
                    "Publish although validFrom is not ten minutes ahead. Orders that were rated already"
                            + " stay as they are.")
    boolean force;

    @Mixin OperatorOption operator = new OperatorOption();

    @Parameters(paramLabel = "FILE", description = "The programme.json (see docs/programme.md).")
    Path file = Path.of("programme.json");

    @Spec CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException {
        ShopIds.require(spec, shop);
        if (!Files.isReadable(file)) {
            throw new CommandFailedException("Cannot read " + file + ".");
        }
        String text = Files.readString(file);
        return switch (ProgrammeJson.read(text)) {
            case Reading.Invalid<Programme>(List<Finding> problems) -> refuse(problems);
            case Reading.Valid<Programme>(Programme programme) -> publish(programme, text);
        };
    }

    private int refuse(List<Finding> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.println("Not published: " + file + " has " + problems.size() + " problem(s).");
        return StammkundeCommand.NO;
    }

    private int publish(Programme programme, String text) {
        Instant earliest = clock.instant().plus(NOTICE);
        if (programme.validFrom().isBefore(earliest) && !force) {
            return no(
                    "validFrom is before "
                            + earliest
                            + ", so that some orders would be rated by it and some not. Move it, or"
                            + " --force.");
        }
        ProgrammeDocument document =
                new ProgrammeDocument(shop, programme.version(), programme.validFrom(), text);
        try (TableOptions.Table table = tables.open("ShopsTable")) {
            DynamoDbProgrammes programmes = new DynamoDbProgrammes(table.client(), table.name());
            return switch (programmes.publish(document, entry(programmes, document))) {
                case PUBLISHED -> {
                    spec.commandLine()
                            .getOut()
                            .println(
                                    "Published %s for %s: it rates orders paid from %s on."
                                            .formatted(
                                                    document.version(),
                                                    shop,
                                                    document.validFrom()));
                    yield 0;
                }
                case VERSION_TAKEN ->
                        no("%s has a version %s already.".formatted(shop, document.version()));
                case BEGINNING_TAKEN ->
                        no(
                                "%s has a version that begins at %s already."
                                        .formatted(shop, document.validFrom()));
            };
        }
    }

    /** The audit has what the programme changes about the one before it. */
    private AuditEntry entry(DynamoDbProgrammes programmes, ProgrammeDocument document) {
        Acting acting = operator.acting(clock.instant(), "publish-programme:" + document.version());
        return DocumentType.audited(
                acting,
                shop,
                new Deed("publish", ProgrammeJson.KIND, document.version()),
                programmes
                        .inForce(shop, document.validFrom())
                        .document()
                        .map(ProgrammeDocument::text),
                document.text());
    }

    private int no(String reason) {
        spec.commandLine().getErr().println("Not published: " + reason);
        return StammkundeCommand.NO;
    }
}
