package dev.stammkunde.commands;

import dev.stammkunde.commands.ReconcilePlace.Opened;
import dev.stammkunde.commands.imports.ExportOptions;
import dev.stammkunde.commands.imports.FindingsFile;
import dev.stammkunde.commands.imports.ReconcileOrders;
import dev.stammkunde.commands.imports.ReconcileOrders.Reconciled;
import dev.stammkunde.commands.imports.Reconciliation;
import dev.stammkunde.commands.imports.UnreadableFileException;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.points.journal.BrokenJournalException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Compares a shop's export of its orders with what is known of them here. */
@Command(
        name = "reconcile-orders",
        mixinStandardHelpOptions = true,
        description =
                "Compares a shop's export of its orders with what is known of them here, and lists what is"
                        + " missing here, unknown there, or different (docs/reconciliation.md).",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing differs",
            "1:something does, or the file is no export",
            "2:wrong usage, or a fault"
        })
final class ReconcileOrdersCommand implements Callable<Integer> {

    private static final List<String> PLATFORMS =
            List.of("shopify", "woocommerce", "shopware", ExportOptions.JSON);

    @Mixin ReconcilePlace place = new ReconcilePlace();

    @Option(names = "--shop", required = true, description = "Whose orders they are.")
    String shop = "";

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The export: CSV, or our own JSON on lines.")
    Path file = Path.of("orders.csv");

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description =
                    "shopify, woocommerce, shopware or json (default: as the file is recognised).")
    @Nullable String platform;

    @Option(
            names = "--zone",
            defaultValue = "Europe/Berlin",
            description = "Zone of times that say none (default: ${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("Europe/Berlin");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Currency of orders that say none, as in Shopware's own profile.")
    @Nullable String currency;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where the list goes (default: standard output, and the summary to the other).")
    @Nullable Path out;

    @Mixin FeedOptions feed = new FeedOptions();

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ShopIds.require(spec, shop);
        feed.check();
        ExportOptions options =
                new ExportOptions(
                        shop, platform == null ? null : platform(), zone, currency, feed.isOn());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("Cannot read " + file + ".");
        }
        Path to = out;
        try (Opened opened = place.open(shop, feed)) {
            if (to == null) {
                return reconcile(opened, options, spec.commandLine().getOut());
            }
            try (PrintWriter list =
                    new PrintWriter(Files.newBufferedWriter(to, StandardCharsets.UTF_8))) {
                return reconcile(opened, options, list);
            }
        } catch (BrokenJournalException e) {
            throw new CommandFailedException(
                    "The journal cannot be read: "
                            + e.getMessage()
                            + ". See rebuild-journal; without a bucket the rest is compared.");
        } catch (UnreadableFileException e) {
            spec.commandLine().getErr().println("Not compared: " + file + ": " + e.getMessage());
            return StammkundeCommand.NO;
        }
    }

    private String platform() {
        String name = String.valueOf(platform).toLowerCase(Locale.ROOT);
        if (!PLATFORMS.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--platform must be one of " + String.join(", ", PLATFORMS));
        }
        return name;
    }

    private int reconcile(Opened opened, ExportOptions options, PrintWriter list)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, System::nanoTime);
        Reconciliation.Recognised recognised = Reconciliation.recognise(file, options);
        err.println("Read as " + recognised.told() + ".");
        FindingsFile findings = new FindingsFile(list);
        findings.note(opened.nightly().told());
        opened.nightly().each(findings::write);
        Reconciled done =
                opened.reconciliation()
                        .reconcile(recognised, options, new Lines(findings, progress, err));
        progress.clear();
        list.flush();
        ReconcileSummary summary = new ReconcileSummary(done, opened);
        summary.print(out == null ? err : spec.commandLine().getOut());
        return done.tally().isWell() ? 0 : StammkundeCommand.NO;
    }

    /** Writes what is found, and shows how far it has come. */
    private record Lines(FindingsFile findings, Progress progress, PrintWriter err)
            implements ReconcileOrders.Listener {

        @Override
        public void recognised(String what) {
            err.println("Export of " + what + ".");
        }

        @Override
        public void found(OrderFinding finding) {
            findings.write(finding);
        }

        @Override
        public void progressed(String how) {
            progress.show(how);
        }
    }
}
