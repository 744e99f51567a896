package dev.stammkunde.testkit.browser;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A browser without a window, which asks nobody but this machine for anything. Selenium drives it;
 * what WebDriver has no words for, the DevTools protocol has.
 */
public final class Browser implements AutoCloseable {

    /** Warns that it has no classes for a browser's own protocol, which nobody here asks for. */
    private static final Logger PROTOCOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser of this machine; ends the test as skipped where there is none. */
    public static Browser start() {
        PROTOCOLS.setLevel(Level.SEVERE);
        InstalledBrowser installed = InstalledBrowser.find();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.program());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-lcd-text",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost");
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed.driver())
                        .usingAnyFreePort()
                        .withLogOutput(OutputStream.nullOutputStream())
                        .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Selenium's own way to it: elements, keys, what has the focus. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Goes on in a tab that knows nothing of what was set before, of a telephone's size. */
    public void renew() {
        String before = driver.getWindowHandle();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(before).close();
        driver.switchTo().window(fresh);
        resize(375, 667);
    }

    /** Opens a page and waits until it is there. */
    public void open(URI page) {
        driver.get(page.toString());
    }

    /** Sets the size of what is seen; a window could not be that narrow. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets the reader prefer light letters on dark ground, or not. */
    public void preferDark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        dark ? "dark" : "light"))));
    }

    /** Turns the pages' own scripts off; {@link #ask} goes on working. */
    public void withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Runs a script first on each page that is opened from now on. */
    public void addToEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Returns what an expression comes to, as text; waits for a promise. */
    public String ask(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** Returns what an expression comes to that is a list of texts; waits for a promise. */
    public List<String> askForTexts(String expression) {
        if (driver.executeScript("return " + expression) instanceof List<?> texts) {
            return texts.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("no list: " + expression);
    }

    /** Returns a picture of what is seen, as a PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Lets the browser end itself, which leaves nothing behind. */
    @Override
    public void close() {
        driver.quit();
    }
}
