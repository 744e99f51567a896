package dev.stammkunde.testkit.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the browser of this machine. */
public final class InstalledChromium {

    private static final long LIMIT_SECONDS = 120;

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private InstalledChromium() {}

    /** Returns its program; ends the test as skipped where there is none. */
    public static String program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .filter(InstalledChromium::runs)
                .findFirst()
                .orElseGet(
                        () ->
                                abort(
                                        "No Chromium is installed, so nothing was looked at. Install it"
                                                + " or name it in CHROMIUM."));
    }

    /** Some systems have a program of that name that only says how to get the browser. */
    private static boolean runs(String place) {
        if (!new File(place).canExecute()) {
            return false;
        }
        try {
            Process version =
                    new ProcessBuilder(place, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean done = version.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            version.destroyForcibly();
            return done && version.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
