package dev.stammkunde.commands;

import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.programmes.contests.CheckDraw;
import dev.stammkunde.programmes.json.PublishedDrawJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Checks a draw of a contest without AWS: each finding is one line. */
@Command(
        name = "check-draw",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a draw of a contest: that the seed is the one that was committed to, that the list",
            "has the hash that was published, and that the winners follow from both.",
            "The file is what GET /shops/SHOP/contests/CONTEST/draw answers."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the draw is right", "1:it is not", "2:wrong usage, or a fault"})
final class CheckDrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What is published of the draw, as JSON.")
    Path file = Path.of("");

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (PublishedDrawJson.read(Files.readString(file))) {
            case Reading.Invalid<CheckDraw.Published> invalid ->
                    throw new CommandFailedException(
                            "This is no draw that can be checked: " + invalid.problems());
            case Reading.Valid<CheckDraw.Published>(CheckDraw.Published draw) -> {
                List<String> problems = CheckDraw.problems(draw);
                problems.forEach(out::println);
                out.println(
                        "Checked %d entries, of which %d were drawn: %s."
                                .formatted(
                                        draw.ids().size(),
                                        draw.drawn().size(),
                                        problems.isEmpty() ? "the draw is right" : "it is not"));
                yield problems.isEmpty() ? 0 : StammkundeCommand.NO;
            }
        };
    }
}
