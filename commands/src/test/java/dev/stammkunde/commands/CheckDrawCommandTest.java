package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks the draw of the guide, and what somebody would change of it. */
final class CheckDrawCommandTest {

    private static final String IDS =
            IntStream.rangeClosed(1, 10)
                    .mapToObj("\"%02d-entry\""::formatted)
                    .collect(Collectors.joining(","));
    private static final String DRAW =
            """
            {"contestId": "tea-trip", "draw": {"algorithm": "hmac-sha256-fisher-yates-1",
             "commitment": "%s",
             "seed": "%s",
             "list": {"hash": "d16906d8eb893dc65cff6f01c5109cc1bf25a7ec5dea18f6397a67a65c835425",
              "size": 10, "entries": [%s]},
             "drawn": [{"number": 8, "entry": "08-entry", "state": "DECLINED", "prize": 1},
              {"number": 5, "entry": "05-entry", "state": "WITHDRAWN"},
              {"number": 9, "entry": "09-entry", "state": "WON", "prize": 1}]}}
            """
                    .formatted(
                            "e29442e61ad354e5cb0831e2e8359e8fb50cf024ad5a8f407c8f9de63bdf7371",
                            "7".repeat(64),
                            IDS);

    @TempDir private Path folder;

    private CommandRun check(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("draw.json"), json);
        return CommandRun.of("check-draw", file.toString());
    }

    @Test
    void check_drawAsItWasPublished_isRight() throws IOException {
        CommandRun run = check(DRAW);

        assertThat(run.out())
                .isEqualToIgnoringNewLines(
                        "Checked 10 entries, of which 3 were drawn: the draw is right.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void check_anythingThatWasChanged_isNamed() throws IOException {
        CommandRun winner =
                check(
                        DRAW.replace(
                                "\"number\": 8, \"entry\": \"08",
                                "\"number\": 7, \"entry\": \"07"));
        assertThat(winner.out()).contains("Place 1 is not entry 8 (08-entry)");
        assertThat(winner.exitCode()).isOne();
        assertThat(check(DRAW.replace("7777\"", "7778\"")).out())
                .contains("not the one that was committed to");
        assertThat(check(DRAW.replace("\"01-entry\",", "")).out())
                .contains("does not have the hash");
        assertThat(
                        check(
                                        DRAW.replace(
                                                "\"01-entry\",\"02-entry\"",
                                                "\"02-entry\",\"01-entry\""))
                                .out())
                .contains("not in order");
    }

    @Test
    void check_beforeTheDraw_saysWhatIsMissing() throws IOException {
        CommandRun run = check("{\"draw\": {\"algorithm\": \"x\"}}");

        assertThat(run.err()).contains("no draw that can be checked").contains("draw.list");
        assertThat(check(DRAW.replace("\"seed\"", "\"none\"")).err()).contains("draw.seed");
        assertThat(check("[]").exitCode()).isEqualTo(2);
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
