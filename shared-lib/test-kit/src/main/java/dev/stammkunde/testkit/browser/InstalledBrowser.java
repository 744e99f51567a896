package dev.stammkunde.testkit.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of this machine.
 *
 * @param program the browser itself
 * @param driver what tells it what to do; of the same version
 */
record InstalledBrowser(File program, File driver) {

    private static final long LIMIT_SECONDS = 120;

    private static final List<String> PROGRAMS =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> DRIVERS =
            List.of(
                    "/usr/bin/chromedriver",
                    "/usr/lib/chromium/chromedriver",
                    "/usr/lib/chromium-browser/chromedriver",
                    "/usr/local/bin/chromedriver",
                    "/opt/homebrew/bin/chromedriver");

    /** Finds both; ends the test as skipped where one is missing. */
    static InstalledBrowser find() {
        return new InstalledBrowser(
                find("CHROMIUM", PROGRAMS, "Chromium"),
                find("CHROMEDRIVER", DRIVERS, "ChromeDriver (Debian: chromium-driver)"));
    }

    private static File find(String variable, List<String> places, String name) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), places.stream())
                .map(File::new)
                .filter(InstalledBrowser::runs)
                .findFirst()
                .orElseGet(
                        () ->
                                abort(
                                        "No %s is installed, so nothing was looked at. Install it or name it in %s."
                                                .formatted(name, variable)));
    }

    /** Some systems have a program of that name that only says how to get the browser. */
    private static boolean runs(File place) {
        if (!place.canExecute()) {
            return false;
        }
        try {
            Process version =
                    new ProcessBuilder(place.getPath(), "--version")
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
