package dev.stammkunde.rewards.redeem;

import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A shop that answers late, wrongly, or not at all, until it is told to behave. */
final class UnreliableShop implements ShopCodes {

    /** From here on it says what is not so. */
    private static final int LIE = 6;

    private static final int OTHER_LIE = 7;
    private static final int NONE = 9;

    private static final class Code {
        private final Instant endsAt;
        private boolean dead;
        private int uses;

        Code(Instant endsAt) {
            this.endsAt = endsAt;
        }
    }

    /** A code that a call made after nobody waited for it any more. */
    private record Landing(String code, Instant at, Instant endsAt) {}

    private final Map<String, Code> codes = new TreeMap<>();
    private final List<Landing> landings = new ArrayList<>();
    private final Random random;
    private final boolean lies;
    private boolean behaves;
    private Instant now = Instant.EPOCH;

    UnreliableShop(Random random, boolean lies) {
        this.random = random;
        this.lies = lies;
    }

    void at(Instant time) {
        now = time;
        landings.stream()
                .filter(landing -> !landing.at().isAfter(time))
                .forEach(landing -> make(landing.code(), landing.endsAt()));
        landings.removeIf(landing -> !landing.at().isAfter(time));
    }

    void behave() {
        behaves = true;
    }

    private void make(String code, Instant endsAt) {
        codes.computeIfAbsent(code, _ -> new Code(endsAt));
    }

    /** All codes that anybody could enter. */
    List<String> known() {
        return List.copyOf(codes.keySet());
    }

    /** Whether an order gets what a code gives; sometimes more often than once. */
    boolean takes(String name) {
        Code code = codes.get(name);
        if (code == null || code.dead || !now.isBefore(code.endsAt)) {
            return false;
        }
        boolean works = code.uses == 0 || (lies && !behaves && random.nextInt(6) == 0);
        if (works) {
            code.uses++;
        }
        return works;
    }

    private int fault() {
        return behaves ? NONE : random.nextInt(lies ? NONE : LIE);
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        String code = order.pool() == null ? order.code() : "POOL-" + order.code();
        boolean there = codes.containsKey(code);
        WorkingCode working =
                new WorkingCode(
                        code, there ? null : "gid-" + code, order.endsAt(), order.pool() == null);
        switch (fault()) {
            case 0 -> {
                return new CodeCreation.Unknown("500");
            }
            case 1 -> {
                make(code, order.endsAt());
                return new CodeCreation.Unknown("timed out after creating");
            }
            case 2 -> {
                Duration later = Duration.ofSeconds(random.nextInt(600));
                landings.add(new Landing(code, now.plus(later), order.endsAt()));
                return new CodeCreation.Unknown("timed out before creating");
            }
            case 3 -> {
                return new CodeCreation.Rejected(CodeRefusal.INVALID, "422");
            }
            case LIE -> {
                return new CodeCreation.Created(working);
            }
            default -> {
                make(code, order.endsAt());
                return there
                        ? new CodeCreation.ExistsAlready(working)
                        : new CodeCreation.Created(working);
            }
        }
    }

    @Override
    public CodeEnding end(CodeToEnd toEnd) {
        @Nullable Code code = codes.get(toEnd.code());
        switch (fault()) {
            case 0 -> {
                return new CodeEnding.Unknown("500");
            }
            case 1 -> {
                if (code != null) {
                    code.dead = true;
                }
                return new CodeEnding.Unknown("timed out after ending");
            }
            case 2 -> {
                return new CodeEnding.Rejected(CodeRefusal.NOT_ALLOWED, "403");
            }
            case LIE -> {
                return new CodeEnding.Dead(false);
            }
            case OTHER_LIE -> {
                return new CodeEnding.Absent();
            }
            default -> {
                if (code == null) {
                    return new CodeEnding.Absent();
                }
                if (toEnd.pool() != null) {
                    return new CodeEnding.CannotBeEnded(code.endsAt);
                }
                code.dead = true;
                return new CodeEnding.Dead(code.uses > 0);
            }
        }
    }
}
