package dev.stammkunde.localrunner.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads a year of two demo shops through their webhooks, as the shops would have sent it. Loading
 * it again changes nothing.
 */
public final class Demo {

    private static final int AT_ONCE = 4;
    private static final int TRIES = 4;

    private Demo() {}

    /**
     * Sends all webhooks and returns when each was answered.
     *
     * @param now the end of the year
     * @return how many were not accepted
     */
    public static int load(URI base, Instant now, PrintStream console) throws InterruptedException {
        var webhooks = new ArrayList<DemoDelivery>(DemoYear.until(now));
        webhooks.addAll(DemoMembers.until(now));
        webhooks.sort(Comparator.comparing(DemoDelivery::at));
        var refused = new AtomicInteger();
        var free = new Semaphore(AT_ONCE);
        try (var client = HttpClient.newHttpClient();
                var workers = Executors.newVirtualThreadPerTaskExecutor();
                var progress = DemoProgress.of(console, "A year of orders", webhooks.size())) {
            for (DemoDelivery webhook : webhooks) {
                free.acquire();
                workers.execute(
                        () -> {
                            try {
                                if (!isAccepted(client, webhook.request(base, now))) {
                                    refused.incrementAndGet();
                                }
                            } finally {
                                free.release();
                                progress.step();
                            }
                        });
            }
            free.acquire(AT_ONCE);
        }
        return refused.get();
    }

    /** Sends again what was not accepted, as the shop would. */
    private static boolean isAccepted(HttpClient client, HttpRequest request) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() / 100 == 2) {
                    return true;
                }
            } catch (IOException _) {
                // The next attempt may reach the runner.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
