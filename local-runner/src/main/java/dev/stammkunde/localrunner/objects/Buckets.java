package dev.stammkunde.localrunner.objects;

import dev.stammkunde.localrunner.base.FaultSwitch;
import dev.stammkunde.localrunner.template.Stack;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The buckets of the stack, and what goes wrong with them on purpose. */
public record Buckets(List<Bucket> all, FaultSwitch<ObjectFault> faults) implements AutoCloseable {

    public Buckets {
        all = List.copyOf(all);
    }

    /** Opens the buckets of the stack; with a folder, their objects are kept there. */
    public static Buckets open(List<Stack.Bucket> buckets, Clock clock, Optional<Path> folder) {
        return new Buckets(
                buckets.stream()
                        .map(
                                bucket ->
                                        Bucket.open(
                                                bucket,
                                                clock,
                                                folder.map(
                                                        data ->
                                                                data.resolve("objects")
                                                                        .resolve(bucket.name()))))
                        .toList(),
                new FaultSwitch<>(ObjectFault.NONE));
    }

    /** Finds a bucket by its name. */
    public Optional<Bucket> find(String name) {
        return all.stream().filter(bucket -> bucket.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        all.forEach(Bucket::close);
    }
}
