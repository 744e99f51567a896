package dev.stammkunde.commands;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ChangeProgramme;
import dev.stammkunde.points.json.ChangeProgramme.Outcome;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeVersions;
import dev.stammkunde.points.store.DynamoDbProgrammeVersions;
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
        ProgrammeDocument document =
                new ProgrammeDocument(shop, programme.version(), programme.validFrom(), text);
        Acting acting = operator.acting(clock.instant(), "publish-programme:" + document.version());
        try (TableOptions.Table table = tables.open("ShopsTable")) {
            ProgrammeVersions versions =
                    new DynamoDbProgrammeVersions(table.client(), table.name());
            ChangeProgramme change =
                    new ChangeProgramme(
                            new DynamoDbProgrammes(table.client(), table.name()), versions);
            int seen = versions.revision(shop);
            return told(
                    document,
                    force
                            ? change.publishAnyhow(document, seen, acting)
                            : change.publish(document, seen, acting));
        }
    }

    private int told(ProgrammeDocument document, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(_, boolean isRepeat) -> {
                spec.commandLine()
                        .getOut()
                        .println(
                                "%s %s for %s: it rates orders paid from %s on."
                                        .formatted(
                                                isRepeat ? "Was published before:" : "Published",
                                                document.version(),
                                                shop,
                                                document.validFrom()));
                yield 0;
            }
            case Outcome.TooSoon(Instant earliest) ->
                    no(
                            "validFrom is before "
                                    + earliest
                                    + ", so that some orders would be rated by it and some not."
                                    + " Move it, or --force.");
            case Outcome.NameTaken() ->
                    no("%s has a version %s already.".formatted(shop, document.version()));
            case Outcome.BeginningTaken() ->
                    no(
                            "%s has a version that begins at %s already."
                                    .formatted(shop, document.validFrom()));
            case Outcome.Outdated _ ->
                    no("Somebody else published or withdrew at this moment. Look, and try again.");
            case Outcome.Unknown() -> throw new IllegalStateException("only withdrawals need one");
        };
    }

    private int no(String reason) {
        spec.commandLine().getErr().println("Not published: " + reason);
        return StammkundeCommand.NO;
    }
}
