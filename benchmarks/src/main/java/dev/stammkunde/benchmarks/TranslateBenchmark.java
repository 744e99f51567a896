package dev.stammkunde.benchmarks;

import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.shop.Platform;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Time to translate one paid order of three lines, from bytes to events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TranslateBenchmark {

    private static final Path ROOT = Path.of(System.getProperty("stammkunde.root", "."));

    /** The platform whose payload is translated. */
    @Param({"SHOPIFY", "WOOCOMMERCE", "SHOPWARE", "STANDARD"})
    public Platform platform = Platform.SHOPIFY;

    private SampleDeliveries delivery = SampleDeliveries.of(Platform.SHOPIFY, ROOT);
    private byte[] body = new byte[0];

    /** Reads the payload. */
    @Setup
    public void read() {
        delivery = SampleDeliveries.of(platform, ROOT);
        body = delivery.body("820000000000000001", "110000000000000001");
    }

    /** Translates it. */
    @Benchmark
    public Translation translate() {
        return delivery.translate(body);
    }
}
