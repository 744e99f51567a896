package dev.stammkunde.localrunner.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks for what is personal or secret in what functions logged. */
public final class FunctionLogCheck {

    private static final int SHOWN = 500;

    private FunctionLogCheck() {}

    /** Returns the lines that say too much, up to five. */
    public static List<String> leaks(Path log, List<String> forbidden) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> holds(line.toLowerCase(Locale.ROOT), forbidden))
                    .limit(5)
                    .map(line -> line.substring(0, Math.min(line.length(), SHOWN)))
                    .toList();
        }
    }

    private static boolean holds(String line, List<String> forbidden) {
        return forbidden.stream().anyMatch(line::contains);
    }
}
