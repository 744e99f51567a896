package dev.stammkunde.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;

import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

class PrimingTest {

    private final OutcomeLog log = OutcomeLog.of("test");
    private final WeakContext context = new WeakContext();

    @Test
    void beforeCheckpoint_registeredAction_runsThoughOthersLetGoOfIt() throws Exception {
        List<String> runs = new ArrayList<>();
        Priming.register(context, log, () -> runs.add("primed"));

        System.gc();
        context.beforeCheckpoint(context);

        assertThat(runs).containsExactly("primed");
    }

    @Test
    void beforeCheckpoint_actionFails_isLoggedAndGoesOn() throws Exception {
        Priming.register(
                context,
                log,
                () -> {
                    throw new IOException("no network");
                });

        try (LogLines lines = new LogLines()) {
            context.beforeCheckpoint(context);

            assertThat(lines.parsed().getFirst().text("message")).isEqualTo("priming-failed");
        }
    }

    @Test
    void beforeSnapshot_outsideOfSnapStart_isHarmless() {
        List<String> runs = new ArrayList<>();

        Priming.beforeSnapshot(log, () -> runs.add("primed"));

        assertThat(runs).isEmpty();
    }

    /** Holds its resources weakly, as the real one does. */
    private static final class WeakContext extends Context<Resource> {

        private final List<WeakReference<Resource>> resources = new ArrayList<>();

        @Override
        public void register(Resource resource) {
            resources.add(new WeakReference<>(resource));
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            for (WeakReference<Resource> reference : resources) {
                Resource resource = reference.get();
                if (resource != null) {
                    try {
                        resource.beforeCheckpoint(this);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {}
    }
}
