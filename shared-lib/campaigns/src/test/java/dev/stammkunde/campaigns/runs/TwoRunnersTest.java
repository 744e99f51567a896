package dev.stammkunde.campaigns.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.testing.NamesNoAudience;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Two invocations carry out one run at once, the second between any two calls of the first, and
 * each dies at any call, before or after its effect. What the queue still holds then is delivered,
 * and the run must come to its end.
 */
class TwoRunnersTest {

    private static final String ASKED =
            "{\"shopId\":\"shop\",\"campaignId\":\"c-1\",\"time\":\"2026-11-22T08:00:00Z\"}";
    private static final List<String> PAGES = List.of("", "1", "2");
    private static final int NEVER = 0;

    @ParameterizedTest
    @CsvSource({"true,0", "true,20000", "false,0", "false,20000"})
    void handle_twoAtOnceAndEachDiesAtAnyCall_carriesOutAllParts(boolean oneMessage, int millis)
            throws IOException {
        try (LogLines _ = new LogLines()) {
            boolean met = true;
            for (int meeting = 1; met; meeting++) {
                met = meet(meeting, oneMessage, millis);
            }
        }
    }

    /** Returns whether the first lived for so many calls. */
    private static boolean meet(int meeting, boolean oneMessage, int millis) {
        boolean met = false;
        for (int firstDies = meeting; firstDies >= 0; firstDies = next(firstDies)) {
            for (int secondDies = 1; secondDies >= 0; secondDies = next(secondDies)) {
                World world = new World(millis);
                Life second = new Life(world, secondDies, NEVER, () -> {});
                boolean[] secondDone = new boolean[1];
                Life first =
                        new Life(world, firstDies, meeting, () -> secondDone[0] = second.deliver());
                boolean firstDone = first.deliver();
                met |= first.calls >= meeting;
                if (oneMessage) {
                    world.keepUnless(firstDone || secondDone[0]);
                } else {
                    world.keepUnless(firstDone);
                    world.keepUnless(secondDone[0]);
                }

                world.drain();

                assertThat(world.runs.hasBegun() && world.runs.stored().isFinished())
                        .as("met at %s, died at %s and %s", meeting, firstDies, secondDies)
                        .isTrue();
                assertThat(world.carriedOut).containsExactlyInAnyOrderElementsOf(PAGES);
                if (!second.died && secondDies != NEVER) {
                    secondDies = LAST;
                }
                if (!first.died && firstDies != NEVER) {
                    firstDies = LAST;
                }
            }
        }
        return met;
    }

    /** More calls than any life has: after it comes the life that does not die. */
    private static final int LAST = 1_000;

    private static int next(int death) {
        return death == NEVER ? -1 : death >= LAST ? NEVER : death + 1;
    }

    private static final class World {

        final OneRun runs = new OneRun();
        final Set<String> carriedOut = new TreeSet<>();
        final Deque<String> queue = new ArrayDeque<>();
        final int millis;

        World(int millis) {
            this.millis = millis;
        }

        void keepUnless(boolean done) {
            if (!done) {
                queue.add(ASKED);
            }
        }

        void drain() {
            for (int delivery = 0; !queue.isEmpty(); delivery++) {
                assertThat(delivery).isLessThan(20);
                queue.remove();
                assertThat(new Life(this, NEVER, NEVER, () -> {}).deliver()).isTrue();
            }
        }
    }

    /** One invocation. */
    private static final class Life implements NamesNoAudience, CampaignRuns, CampaignWork {

        private final World world;
        private final int dies;
        private final int meets;
        private final Runnable other;
        int calls;
        boolean died;

        Life(World world, int dies, int meets, Runnable other) {
            this.world = world;
            this.dies = dies;
            this.meets = meets;
            this.other = other;
        }

        boolean deliver() {
            CampaignRunner runner =
                    new CampaignRunner(
                            this,
                            new CampaignRunner.Ports(
                                    this,
                                    this,
                                    body -> {
                                        Boolean unused = call(() -> world.queue.add(body));
                                    }),
                            OutcomeLog.of("test-runs"),
                            Metrics.of("test-runs"));
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            try {
                runner.handle(
                        new ByteArrayInputStream(
                                CampaignRunnerTest.event(ASKED).getBytes(StandardCharsets.UTF_8)),
                        response,
                        new FixedContext("request-1", () -> world.millis));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // Who died has answered nothing, whatever the frame wrote.
            return !died
                    && response.toString(StandardCharsets.UTF_8)
                            .equals(CampaignRunnerTest.succeeded());
        }

        private <T> T call(Supplier<T> effect) {
            moment();
            T result = effect.get();
            moment();
            return result;
        }

        private void moment() {
            calls++;
            if (calls == meets) {
                other.run();
            }
            if (died || calls == dies) {
                died = true;
                throw new IllegalStateException("died");
            }
        }

        @Override
        public Optional<Campaign> findLatest(CampaignId id) {
            return call(() -> Optional.of(CampaignRunnerTest.campaign(CampaignState.ACTIVE, 1)));
        }

        @Override
        public Optional<Campaign> findVersion(CampaignId id, int version) {
            return findLatest(id);
        }

        @Override
        public MailSettings settings(String shopId) {
            throw new UnsupportedOperationException("runs do not ask for it");
        }

        @Override
        public CampaignRun begin(
                Campaign campaign, @Nullable Integer audienceVersion, Instant scheduledAt) {
            return call(() -> world.runs.begin(campaign, audienceVersion, scheduledAt));
        }

        @Override
        public SaveResult save(CampaignRun run) {
            return call(() -> world.runs.save(run));
        }

        @Override
        public List<CampaignRun> latest(CampaignId campaign, int limit) {
            return world.runs.latest(campaign, limit);
        }

        @Override
        public boolean isFor(CampaignRule rule) {
            return true;
        }

        @Override
        public PageDone carryOut(CampaignPage page) {
            return call(
                    () -> {
                        world.carriedOut.add(page.cursor());
                        int next = PAGES.indexOf(page.cursor()) + 1;
                        @Nullable String cursor = next == PAGES.size() ? null : PAGES.get(next);
                        return new PageDone(cursor, Map.of("Mails", 1L));
                    });
        }
    }
}
