package dev.stammkunde.localrunner.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class KeptTasksTest {

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("tasks.jsonl");
    }

    private List<String> leftAfterKill() {
        // Nobody closes the one before: a kill does not either.
        return List.copyOf(KeptTasks.in(Optional.of(file())).left().keySet());
    }

    @Test
    void add_killedBeforeItIsDone_isLeft() {
        var tasks = KeptTasks.in(Optional.of(file()));
        tasks.add("one", Json.object().put("to", "anna"));
        tasks.add("two", Json.object());
        tasks.done("one");

        assertThat(leftAfterKill()).containsExactly("two");
        assertThat(leftAfterKill()).containsExactly("two");
    }

    @Test
    void done_afterTheEnd_isLeftToTheNext() {
        var tasks = KeptTasks.in(Optional.of(file()));
        tasks.add("one", Json.object());
        tasks.close();
        tasks.done("one");

        assertThat(leftAfterKill()).containsExactly("one");
    }

    @Test
    void start_lastLineIsCutOffInTheMiddleOfALetter_keepsTheOthers() throws Exception {
        KeptTasks.in(Optional.of(file())).add("one", Json.object());
        byte[] cutOff = "{\"id\":\"Grün".getBytes(StandardCharsets.UTF_8);
        Files.write(file(), Arrays.copyOf(cutOff, cutOff.length - 2), StandardOpenOption.APPEND);

        KeptTasks.in(Optional.of(file())).add("two", Json.object());
        assertThat(leftAfterKill()).containsExactly("one", "two");
    }
}
