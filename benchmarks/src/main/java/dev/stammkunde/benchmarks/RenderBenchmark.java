package dev.stammkunde.benchmarks;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.mail.content.Compilation;
import dev.stammkunde.mail.content.Compilation.Compiled;
import dev.stammkunde.mail.content.MailTemplate;
import dev.stammkunde.mail.content.MailValues;
import dev.stammkunde.mail.content.Rendering;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.shop.Language;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Time to compile a mail for a shop, and to render it for one customer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderBenchmark {

    private static final Content BIRTHDAY = new Content("birthday", null, null, null);
    private static final MailSettings SHOP =
            new MailSettings(
                    "demo-shop",
                    new Sender("post@shop.example", "Demo-Shop", null),
                    new Brand(
                            "Demo-Shop",
                            "https://shop.example",
                            null,
                            "#1a5fb4",
                            "Demo-Shop GmbH\nMusterstraße 1, 10115 Berlin",
                            Address.DU),
                    ZoneId.of("Europe/Berlin"),
                    Language.DE,
                    new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of()),
                    new FrequencyCaps(7, 2, 4),
                    null,
                    0);
    private static final MailValues CUSTOMER =
            MailValues.in(Locale.GERMANY)
                    .with(Variable.CUSTOMER_GIVEN_NAME, "Anna")
                    .with(Variable.GIFT_POINTS, 1_250L)
                    .with(Variable.GIFT_VALID_UNTIL, LocalDate.of(2027, 1, 31))
                    .with(Variable.LINKS_UNSUBSCRIBE, "https://mail.example/u/k3Jv9xQ2")
                    .with(Variable.LINKS_PREFERENCES, "https://mail.example/p/k3Jv9xQ2");

    private final MailTemplate template = template();

    private static MailTemplate template() {
        return switch (MailTemplate.compile(BIRTHDAY, SHOP, Language.DE)) {
            case Compiled compiled -> compiled.template();
            case Compilation.Faulty faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
        };
    }

    /** Compiles it, as happens once for each version of a campaign. */
    @Benchmark
    public Compilation compile() {
        return MailTemplate.compile(BIRTHDAY, SHOP, Language.DE);
    }

    /** Renders it: subject, HTML and text. */
    @Benchmark
    public Rendering render() {
        return template.render(CUSTOMER);
    }
}
