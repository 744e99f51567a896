package dev.stammkunde.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** A browser without a window, for what only a browser can tell. */
final class Chromium {

    private static final long LIMIT_SECONDS = 120;

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final String program;
    private final Path folder;

    private Chromium(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Returns the browser of this machine; ends the test as skipped where there is none. */
    static Chromium installed(Path folder) {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .filter(Chromium::runs)
                .findFirst()
                .map(place -> new Chromium(place, folder))
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

    /** Returns a page as it is after its scripts have run. */
    String dump(String html) throws IOException, InterruptedException {
        Path out = folder.resolve("dump.html");
        run(html, out, List.of("--dump-dom", "--virtual-time-budget=20000"));
        return Files.readString(out);
    }

    /** Returns a picture of a page. */
    BufferedImage picture(String html, int width, int height)
            throws IOException, InterruptedException {
        Path png = folder.resolve("picture.png");
        run(
                html,
                folder.resolve("out.txt"),
                List.of(
                        "--screenshot=" + png,
                        "--window-size=" + width + ',' + height,
                        "--hide-scrollbars",
                        "--force-device-scale-factor=1"));
        return ImageIO.read(png.toFile());
    }

    private void run(String html, Path out, List<String> arguments)
            throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, html, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-lcd-text",
                        "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(arguments);
        command.add(page.toUri().toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("err.txt").toFile())
                        .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("the browser is done in time")
                    .isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
