package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The template for tests in which months pass: surveys ask and points are lost once a day, and what
 * has nothing to do with mail runs once a month. As often as they are deployed, runs take most of
 * the time there and prove nothing more.
 */
final class SeasonsTemplate {

    private static final Map<String, String> SELDOM =
            Map.of(
                    "cron(5 * * * ? *)", "cron(5 9 * * ? *)",
                    "cron(15 * * * ? *)", "cron(15 12 1 * ? *)",
                    "cron(20 * * * ? *)", "cron(20 23 * * ? *)",
                    "cron(20 0/3 * * ? *)", "cron(20 0 1 * ? *)",
                    "cron(0/15 * * * ? *)", "cron(0 9 1 * ? *)",
                    "cron(17 1,4 * * ? *)", "cron(17 1 1 * ? *)",
                    "cron(10 1 * * ? *)", "cron(10 1 1 * ? *)",
                    "cron(30 6 * * ? *)", "cron(30 6 1 * ? *)");

    private SeasonsTemplate() {}

    /** Writes it into a folder, from where it finds the functions all the same. */
    static Path in(Path folder, Path root) throws IOException {
        var text =
                Files.readString(root.resolve("template.yaml"))
                        .replace("CodeUri: functions/", "CodeUri: " + root + "/functions/");
        for (var schedule : SELDOM.entrySet()) {
            assertThat(text).contains(schedule.getKey());
            text = text.replace(schedule.getKey(), schedule.getValue());
        }
        return Files.writeString(folder.resolve("template.yaml"), text);
    }
}
