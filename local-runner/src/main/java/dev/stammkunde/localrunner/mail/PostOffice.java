package dev.stammkunde.localrunner.mail;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.bus.EventBuses;
import dev.stammkunde.localrunner.template.Stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** All that belongs to mail: what is sent, what is kept, and what people may set. */
public record PostOffice(
        Mailbox mailbox,
        SendLimits limits,
        Faults faults,
        EventOutbox outbox,
        Tracking tracking,
        SuppressionList suppressed,
        SendRequests requests)
        implements AutoCloseable {

    /**
     * Sets it up; with a folder, mails and their events are kept there.
     *
     * @param address where this machine's pages are served
     */
    public static PostOffice open(
            URI address,
            Stack stack,
            EventBuses buses,
            Supplier<CompletableFuture<Void>> runningCalls,
            Clock clock,
            Problems problems,
            Optional<Path> folder) {
        var mailbox = Mailbox.in(folder);
        var limits = new SendLimits(clock);
        var outbox = new EventOutbox(stack, buses, runningCalls, problems, folder);
        var tracking = new Tracking(stack, mailbox, outbox, clock, address);
        var suppressed = SuppressionList.in(folder);
        var sending =
                new Sending(stack, mailbox, limits, outbox, tracking, new Fates(suppressed), clock);
        return new PostOffice(
                mailbox,
                limits,
                new Faults(),
                outbox,
                tracking,
                suppressed,
                new SendRequests(sending));
    }

    @Override
    public void close() {
        outbox.close();
        suppressed.close();
        mailbox.close();
    }
}
