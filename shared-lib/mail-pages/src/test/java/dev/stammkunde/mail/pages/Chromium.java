package dev.stammkunde.mail.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.testkit.browser.InstalledChromium;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, which asks nobody but this machine for anything. */
final class Chromium implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final URI tab;

    private Chromium(Process process, URI tab) {
        this.process = process;
        this.tab = tab;
    }

    /**
     * Starts the browser of this machine; ends the test as skipped where there is none.
     *
     * @param folder for its profile
     */
    static Chromium start(Path folder) throws IOException {
        String program = InstalledChromium.program();
        Path profile = folder.resolve("profile");
        Process process =
                new ProcessBuilder(
                                program,
                                "--headless=new",
                                "--no-sandbox",
                                "--no-first-run",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-lcd-text",
                                "--hide-scrollbars",
                                "--force-device-scale-factor=1",
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(folder.resolve("chromium.txt").toFile())
                        .start();
        try {
            return new Chromium(process, tab(profile.resolve("DevToolsActivePort")));
        } catch (IOException | RuntimeException | Error e) {
            end(process);
            throw e;
        }
    }

    /** The browser writes its port and the address of the whole browser into a file. */
    private static URI tab(Path file) throws IOException {
        await().atMost(LIMIT)
                .until(() -> Files.exists(file) && Files.readAllLines(file).size() == 2);
        List<String> lines = Files.readAllLines(file);
        return URI.create("ws://localhost:" + lines.getFirst() + lines.getLast());
    }

    /** Opens a tab. */
    BrowserTab open() {
        assertThat(process.isAlive()).as("the browser runs").isTrue();
        return BrowserTab.of(DevTools.connect(tab));
    }

    /** Waits too, so that nobody writes into the profile any more. */
    private static void end(Process process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** Lets the browser end itself, which leaves nothing behind. */
    @Override
    public void close() {
        try (DevTools tools = DevTools.connect(tab)) {
            tools.call("Browser.close", _ -> {});
            await().atMost(LIMIT).until(() -> !process.isAlive());
        } finally {
            end(process);
        }
    }
}
