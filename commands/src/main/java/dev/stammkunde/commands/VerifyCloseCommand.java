package dev.stammkunde.commands;

import dev.stammkunde.commands.seals.VerifySeals;
import dev.stammkunde.commands.seals.VerifySeals.Verified;
import dev.stammkunde.finance.store.SealFolder;
import dev.stammkunde.points.store.FolderJournal;
import dev.stammkunde.points.store.TemporaryLines;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Verifies exported closes without AWS and without tables: each finding is one line. */
@Command(
        name = "verify-close",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies closes of months and signatures of days in a folder: their hashes, chains,",
            "signatures, sealed files, and the entries of the journal that they cover.",
            "The folder is what 'aws s3 sync s3://BUCKET FOLDER' leaves of the journal's bucket."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no differences", "1:differences", "2:wrong usage, or a fault"})
final class VerifyCloseCommand implements Callable<Integer> {

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "FOLDER",
            description = "Where finance/v1 and, to compare entries, journal/v1 lie.")
    Path folder = Path.of("");

    @Option(
            names = "--public-key",
            required = true,
            paramLabel = "FILE",
            description = "PEM of the key; several where one took another's place.")
    List<Path> keys = new ArrayList<>();

    @Option(names = "--shop", description = "Only this shop's closes and days.")
    @Nullable String shop;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FolderJournal journal = new FolderJournal(folder);
        Verified verified =
                new VerifySeals(
                                new SealFolder(folder),
                                new VerifySeals.Journal(journal, journal, new TemporaryLines()),
                                SealKeyOptions.read(keys))
                        .verify(shop, null);
        if (verified.closes() + verified.signatures() == 0) {
            throw new CommandFailedException(
                    "Nothing that was sealed lies in %s: finance/v1 of the bucket belongs there."
                            .formatted(folder));
        }
        print(verified, out);
        return verified.findings().isEmpty() ? 0 : StammkundeCommand.NO;
    }

    /** Prints each finding, then a summary. */
    static void print(Verified verified, PrintWriter out) {
        verified.findings().forEach(out::println);
        for (String shopId : verified.withoutJournal()) {
            out.println("There is no journal of " + shopId + ": entries were not compared.");
        }
        out.println(
                "Verified %d closes and %d signatures: %s."
                        .formatted(
                                verified.closes(),
                                verified.signatures(),
                                StammkundeCommand.found(verified.findings().size())));
        out.flush();
    }
}
