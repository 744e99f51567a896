package dev.stammkunde.mail.pages;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.net.URI;
import java.util.Base64;
import java.util.function.Consumer;

/** A tab of a browser, as large as a telephone's screen at first. */
final class BrowserTab implements AutoCloseable {

    private final DevTools tools;
    private final String session;

    private BrowserTab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
    }

    static BrowserTab of(DevTools tools) {
        String target =
                tools.call("Target.createTarget", p -> p.text("url", "about:blank"))
                        .text("targetId");
        String session =
                tools.call(
                                "Target.attachToTarget",
                                p -> p.text("targetId", target).bool("flatten", true))
                        .text("sessionId");
        BrowserTab tab = new BrowserTab(tools, session);
        tab.call("Page.enable", _ -> {});
        tab.resize(375, 667);
        return tab;
    }

    private JsonField call(String method, Consumer<JsonObjectText> parameters) {
        return tools.call(session, method, parameters);
    }

    void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                p ->
                        p.number("width", width)
                                .number("height", height)
                                .number("deviceScaleFactor", 1)
                                .bool("mobile", false));
    }

    /** Lets the reader prefer light letters on dark ground, or not. */
    void preferDark(boolean dark) {
        call(
                "Emulation.setEmulatedMedia",
                p ->
                        p.array(
                                "features",
                                features ->
                                        features.object(
                                                f ->
                                                        f.text("name", "prefers-color-scheme")
                                                                .text(
                                                                        "value",
                                                                        dark ? "dark" : "light"))));
    }

    /** Turns the pages' own scripts off; {@link #ask} goes on working. */
    void withoutScripts() {
        call("Emulation.setScriptExecutionDisabled", p -> p.bool("value", true));
    }

    /** Runs a script first on each page that is opened from now on. */
    void addToEachPage(String script) {
        call("Page.addScriptToEvaluateOnNewDocument", p -> p.text("source", script));
    }

    /** Opens a page and waits until it is there. */
    void open(URI page) {
        andLoad(() -> call("Page.navigate", p -> p.text("url", page)));
    }

    /** Does what opens another page, and waits until it is there. */
    void andLoad(Runnable action) {
        tools.forgetEvents();
        action.run();
        tools.await("Page.loadEventFired");
    }

    /** Runs a script, waits for it and returns its result as text. */
    String ask(String script) {
        JsonField answer =
                call(
                        "Runtime.evaluate",
                        p ->
                                p.text("expression", script)
                                        .bool("awaitPromise", true)
                                        .bool("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(script);
        }
        return answer.at("result").findText("value").orElse("");
    }

    /** Presses and lets go a key. */
    void press(String key, int code, String text) {
        call(
                "Input.dispatchKeyEvent",
                p ->
                        p.text("type", text.isEmpty() ? "rawKeyDown" : "keyDown")
                                .text("key", key)
                                .text("code", key)
                                .text("text", text)
                                .number("windowsVirtualKeyCode", code));
        call(
                "Input.dispatchKeyEvent",
                p ->
                        p.text("type", "keyUp")
                                .text("key", key)
                                .text("code", key)
                                .number("windowsVirtualKeyCode", code));
    }

    /** Returns a picture of the whole page, as a PNG. */
    byte[] picture(int width, int height) {
        resize(width, height);
        String base64 = call("Page.captureScreenshot", p -> p.text("format", "png")).text("data");
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public void close() {
        tools.close();
    }
}
