package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.browser.InstalledChromium;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/** A browser without a window, for what only a browser can tell. */
final class Chromium {

    private static final long LIMIT_SECONDS = 120;

    private final String program;
    private final Path folder;

    private Chromium(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Returns the browser of this machine; ends the test as skipped where there is none. */
    static Chromium installed(Path folder) {
        return new Chromium(InstalledChromium.program(), folder);
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
