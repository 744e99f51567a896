package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.streams.ChangeStream.Page;
import dev.stammkunde.localrunner.streams.ChangeStream.ShardReader;
import dev.stammkunde.localrunner.streams.ChangeStream.TrimmedException;
import dev.stammkunde.localrunner.streams.StreamPositions.Position;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands the changes of one shard to a function, on a thread of its own: a shard that stands still
 * keeps no other back. What is older than a day by the runner's clock is lost, as in DynamoDB. A
 * pause only looks at what comes, to know when it came.
 */
final class ShardFeed {

    private static final int MOST_PER_READ = 1_000;

    /** As often as Lambda looks. */
    private static final long BEAT_MILLIS = 250;

    private static final long NEVER = Long.MIN_VALUE;

    private final Semaphore call = new Semaphore(0);
    private final MappingFeed owner;
    private final String shardId;
    private final SeenTimes seen;
    private final Retention retention;
    private final Lanes lanes;
    private final Thread thread;
    private ShardReader reader;
    private boolean isAhead;
    private volatile long settledAt = NEVER;
    private volatile Optional<Instant> behindSince = Optional.empty();
    private volatile boolean stopped;

    ShardFeed(MappingFeed owner, String shardId) {
        this.owner = owner;
        this.shardId = shardId;
        this.seen = new SeenTimes(owner.clock());
        this.retention = new Retention(shardId, owner.clock(), owner.notes());
        this.lanes = new Lanes(owner.mapping(), owner.deliveryFrom(shardId));
        this.reader = atPosition();
        this.thread = Thread.ofVirtual().name("shard").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private ShardReader atPosition() {
        return owner.stream().open(shardId, position().after());
    }

    Position position() {
        return owner.positions().of(owner.mapping().id(), shardId);
    }

    private void run() {
        try {
            while (!stopped && goOn()) {
                // Once more.
            }
        } catch (InterruptedException | AbortedException _) {
            // The runner stops; what was not finished comes again.
        }
    }

    /** Reads once; returns whether there is more to come. */
    private boolean goOn() throws InterruptedException {
        try {
            return owner.switches().isPaused() ? look() : feed();
        } catch (TrimmedException e) {
            return goOnWithout(e);
        } catch (AbortedException e) {
            throw e;
        } catch (RuntimeException e) { // whatever it is, the stream is read again after a moment
            if (!stopped) {
                owner.notes().unreachable(e);
            }
            reader = atPosition();
            settledAt = NEVER;
            awaitCall();
            return true;
        }
    }

    /** Goes on with the oldest change that is left, or with the shards that follow. */
    private boolean goOnWithout(TrimmedException lost) throws InterruptedException {
        owner.notes().lost(String.valueOf(lost.getMessage()));
        if (owner.isGone(shardId)) {
            end();
            return false;
        }
        keep(Position.START);
        reader = atPosition();
        settledAt = NEVER;
        awaitCall();
        return true;
    }

    private void end() {
        keep(new Position(position().after(), true));
        owner.ended(this);
    }

    private boolean look() throws InterruptedException {
        if (!isAhead) {
            reader = atPosition();
            isAhead = true;
        }
        var activity = owner.activity();
        var page = reader.next(MOST_PER_READ);
        if (page.records().isEmpty()) {
            settledAt = activity;
            awaitCall();
        } else {
            seen.see(page.records());
            behindSince = seen.findOldest();
        }
        return true;
    }

    private boolean feed() throws InterruptedException {
        if (isAhead) {
            reader = atPosition();
            isAhead = false;
        }
        var activity = owner.activity();
        var page = reader.next(Math.min(MOST_PER_READ, lanes.most()));
        if (!page.records().isEmpty()) {
            settledAt = NEVER;
            deliver(page);
            return true;
        }
        behindSince = Optional.empty();
        if (page.isLast()) {
            end();
            return false;
        }
        settledAt = activity;
        awaitCall();
        return true;
    }

    private void deliver(Page page) throws InterruptedException {
        var changes = new ArrayList<Change>();
        for (Record record : page.records()) {
            changes.add(ChangeJson.of(record, seen.of(record), owner.stream().arn()));
        }
        behindSince = Optional.of(changes.getFirst().at());
        var wanted = retention.kept(changes).stream().filter(owner.filter()::lets).toList();
        lanes.deliver(wanted, new Noted(), this::goesOn);
        if (goesOn()) {
            done(changes.getLast());
        } else {
            isAhead = true;
        }
    }

    private boolean goesOn() {
        return !stopped && !owner.switches().isPaused();
    }

    private void done(Change last) {
        var position = new Position(Optional.of(last.sequenceNumber()), false);
        if (!position.equals(position())) {
            keep(position);
        }
        seen.forgetUpTo(last.sequenceNumber());
    }

    private void keep(Position position) {
        owner.positions().keep(owner.mapping().id(), shardId, position);
    }

    private final class Noted implements BatchDelivery.Progress {

        @Override
        public void done(Change last) {
            ShardFeed.this.done(last);
        }

        @Override
        public void failed(String reason) {
            owner.notes().failed(reason);
        }
    }

    /** Looks as often as Lambda only where something may have come. */
    private void awaitCall() throws InterruptedException {
        var beats = Math.max(1, owner.longestRest().toMillis() / BEAT_MILLIS);
        for (long beat = 0; beat < beats; beat++) {
            if (call.tryAcquire(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                call.drainPermits();
                return;
            }
            var isSwitched = owner.switches().isPaused() != isAhead;
            if (stopped || isSwitched || owner.activity() != settledAt) {
                return;
            }
        }
    }

    /** Has it look at once. */
    void call() {
        if (call.availablePermits() == 0) {
            call.release();
        }
    }

    /** Returns whether nothing had come when it looked after this. */
    boolean isSettledAt(long activity) {
        return settledAt == activity;
    }

    String shardId() {
        return shardId;
    }

    /** Returns since when the oldest change waits that was not handled yet. */
    Optional<Instant> findBehindSince() {
        return behindSince;
    }

    /** Lets a call that runs end, within a time, and hands out no more. */
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        call();
        if (!thread.join(patience)) {
            thread.interrupt();
        }
    }
}
