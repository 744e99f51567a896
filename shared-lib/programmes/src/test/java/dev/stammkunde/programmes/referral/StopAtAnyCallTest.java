package dev.stammkunde.programmes.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.testing.InMemoryReferrals;
import dev.stammkunde.programmes.testing.ReferralWorld;
import dev.stammkunde.programmes.testing.SampleReferrals;

import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Each step stops at each of its calls, before it and after it, and is done again. */
final class StopAtAnyCallTest {

    private static final int MOST_CALLS = 200;

    private final Fuse fuse = new Fuse();

    /** Breaks once at a call: before what it does, or after. */
    private static final class Fuse {
        private int left = Integer.MAX_VALUE;
        private boolean isAfter;

        <T> T on(T store, Class<T> type) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (_, method, arguments) -> {
                                boolean isBroken = --left == 0;
                                if (isBroken && !isAfter) {
                                    throw new BrokenException();
                                }
                                Object answer = invoke(store, method, arguments);
                                if (isBroken) {
                                    throw new BrokenException();
                                }
                                return answer;
                            }));
        }

        private static Object invoke(
                Object store, java.lang.reflect.Method method, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ReferralWorld shop() {
        return new ReferralWorld(
                fuse.on(new InMemoryReferrals(), Referrals.class),
                fuse.on(new InMemoryPointsLedger(), PointsLedger.class),
                SampleReferrals.draft());
    }

    /** Returns whether it broke. */
    private boolean breaks(int call, boolean isAfter, Runnable step) {
        fuse.left = call;
        fuse.isAfter = isAfter;
        boolean broke = false;
        try {
            step.run();
        } catch (BrokenException _) {
            broke = true;
        }
        fuse.left = Integer.MAX_VALUE;
        return broke;
    }

    @Test
    void steps_thatStopAtAnyCall_comeToTheSameWhenDoneAgain() {
        for (boolean isAfter : new boolean[] {false, true}) {
            int calls = 0;
            boolean broke = true;
            while (broke && calls < MOST_CALLS) {
                calls++;
                broke = lives(calls, isAfter);
            }
            assertThat(calls).isBetween(10, MOST_CALLS - 1);
        }
    }

    private boolean lives(int call, boolean isAfter) {
        ReferralWorld shop = shop();
        boolean broke = again(call, isAfter, () -> shop.brings("mia", "tom"));
        broke |= again(call, isAfter, () -> shop.pays("tom", "o1", "50"));
        shop.after(Duration.ofDays(14));
        broke |= again(call, isAfter, shop::sweep);
        assertThat(shop.points("mia")).as("call %s", call).isEqualTo(500);
        assertThat(shop.points("tom")).as("call %s", call).isEqualTo(200);
        broke |= again(call, isAfter, () -> shop.cancels("o1"));
        assertThat(shop.points("mia")).as("call %s", call).isZero();
        assertThat(shop.points("tom")).as("call %s", call).isZero();
        assertThat(shop.of("tom").progress().settled()).isTrue();
        return broke;
    }

    private boolean again(int call, boolean isAfter, Runnable step) {
        boolean broke = breaks(call, isAfter, step);
        if (broke) {
            step.run();
        }
        return broke;
    }
}
