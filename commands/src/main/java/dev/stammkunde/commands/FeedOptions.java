package dev.stammkunde.commands;

import dev.stammkunde.commands.imports.CustomersFile;
import dev.stammkunde.commands.imports.Feeding;
import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.shop.History;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Whether and how orders that are missing are sent. */
final class FeedOptions {

    /** Whether history earns points. */
    enum Points {
        none,
        programme
    }

    @Option(
            names = "--feed",
            description =
                    "Send missing orders as their webhooks would have been, where the export has all"
                            + " of them; the same again changes nothing.")
    boolean feed;

    @Option(
            names = "--historical",
            description =
                    "Send them as history: nobody gets a mail, a survey or a webhook for them. With --feed.")
    boolean historical;

    @Option(
            names = "--points",
            paramLabel = "none|programme",
            description =
                    "Whether history earns points: none, or what the programme gives by the orders' own"
                            + " times. Needed with --historical.")
    @Nullable Points points;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description =
                    "The shop's export of its customers, for exports of orders that name them by address only.")
    @Nullable Path customers;

    @Spec(Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    boolean isOn() {
        return feed;
    }

    /** Refuses what makes no sense together. */
    void check() {
        if (historical && (!feed || points == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--historical needs --feed, and --points none or programme");
        }
        if (points != null && !historical) {
            throw new ParameterException(spec.commandLine(), "--points is for --historical");
        }
    }

    /** Returns how they are sent. */
    Feeding feeding(ShopEventBus bus, Supplier<CustomerKey> customerKey) throws IOException {
        Path file = customers;
        return new Feeding(
                bus,
                file == null ? FindCustomerId.NOBODY : CustomersFile.read(file),
                history(),
                customerKey);
    }

    private @Nullable History history() {
        if (!historical) {
            return null;
        }
        return points == Points.programme ? History.WITH_POINTS : History.WITHOUT_POINTS;
    }
}
