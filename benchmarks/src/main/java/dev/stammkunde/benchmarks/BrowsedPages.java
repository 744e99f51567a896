package dev.stammkunde.benchmarks;

import dev.stammkunde.testkit.browser.Browser;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long pages of the console take until they show what they read. A page's time is from the
 * change of place until there is a heading, no skeleton and no call of the API under way; the first
 * one's is from the request for the page, with nothing kept in the browser.
 */
record BrowsedPages(Browser browser, URI address, String shop) {

    private static final int ROUNDS = 5;
    private static final int LOOK_MILLIS = 50;

    private static final List<String> PAGES =
            List.of(
                    "today",
                    "calendar",
                    "campaigns",
                    "media",
                    "audiences",
                    "customers",
                    "customers?search=an",
                    "adjustments",
                    "cases",
                    "finance",
                    "surveys",
                    "feedback",
                    "rewards",
                    "programme",
                    "settings/mail",
                    "settings/keys",
                    "settings/webhooks",
                    "settings/audit");

    /** Counts the calls that are under way. */
    private static final String COUNT =
            """
            window.underWay = 0;
            const call = fetch;
            fetch = (...what) => {
              underWay++;
              return call(...what).finally(() => underWay--);
            };""";

    /** Whether a page of the console is there, with what it reads. */
    private static final String SHOWN =
            "window.underWay === 0 && !document.querySelector('.skeleton')"
                    + " && !document.querySelector('[role=alert]')"
                    + " && document.querySelector('.frame main h1') !== null";

    /** Goes to a place, and says after how many milliseconds it is there, or that it never was. */
    private static final String GO =
            """
            new Promise(done => {
              const begin = performance.now();
              const look = () => %s || performance.now() - begin > 20000
                ? done(String(performance.now() - begin)) : setTimeout(look, 2);
              location.hash = '#/shops/%s/%s';
              setTimeout(look, 2);
            })""";

    private static final String SIGN_IN =
            """
            new Promise(done => {
              const look = () => {
                const ada = [...document.querySelectorAll('button')].find(each => each.textContent.includes('Ada'));
                if (ada) { setTimeout(() => ada.click(), 50); done(''); } else { setTimeout(look, 20); }
              };
              look();
            })""";

    private static final String LOADED =
            """
            new Promise(done => {
              const look = () => %s
                ? done(String(performance.now())) : setTimeout(look, 2);
              look();
            })"""
                    .formatted(SHOWN);

    /** Prints the times of all pages and of some more. */
    void measure(List<String> more, PrintStream out) throws InterruptedException {
        browser.renew();
        browser.resize(1200, 900);
        browser.addToEachPage(COUNT);
        browser.open(address.resolve("/console#/shops/" + shop + "/today"));
        browser.ask(SIGN_IN);
        awaitConsole();
        Map<String, Latencies> times = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
            browser.driver().navigate().refresh();
            keep(times, "first page", browser.ask(LOADED));
            PAGES.forEach(page -> keep(times, page, browser.ask(GO.formatted(SHOWN, shop, page))));
            more.forEach(page -> keep(times, page, browser.ask(GO.formatted(SHOWN, shop, page))));
        }
        out.println(Latencies.HEAD);
        times.values().forEach(out::println);
    }

    /** The browser leaves the page on which one signs in, so that none can wait in the page. */
    private void awaitConsole() throws InterruptedException {
        while (!Boolean.parseBoolean(browser.ask("String(" + SHOWN + ")"))) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void keep(Map<String, Latencies> times, String page, String millis) {
        times.computeIfAbsent(page, Latencies::new)
                .nanos()
                .add(Math.round(Double.parseDouble(millis) * 1e6));
    }
}
