package dev.stammkunde.commands;

import dev.stammkunde.commands.optins.ImportOptIns;
import dev.stammkunde.commands.optins.InvalidFileException;
import dev.stammkunde.commands.optins.OptInFile;
import dev.stammkunde.commands.optins.Tally;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Imports opt-ins with their proofs, all of a file or nothing. */
@Command(
        name = "import-opt-ins",
        mixinStandardHelpOptions = true,
        description =
                "Imports opt-ins that were confirmed elsewhere, with what proves them. The whole file is"
                        + " checked before anything is written; the same file again changes nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:imported",
            "1:refused; nothing was written",
            "2:wrong usage, or a fault; the same file again goes on"
        })
final class ImportOptInsCommand implements Callable<Integer> {

    @Mixin ImportTables tables = new ImportTables();

    @Option(names = "--shop", required = true, description = "Whose customers they are.")
    String shop = "";

    @Option(
            names = "--skip-bad-rows",
            description = "Import the rows that are right although others are not.")
    boolean skipBadRows;

    @Mixin OperatorOption operator = new OperatorOption();

    @Parameters(paramLabel = "FILE", description = "The CSV file (see docs/consent.md).")
    Path file = Path.of("opt-ins.csv");

    @Spec CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ShopIds.require(spec, shop);
        // It is read twice.
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("Cannot read " + file + ".");
        }
        Instant now = clock.instant();
        Acting acting = operator.acting(now, "import-opt-ins");
        try (ImportTables.Opened opened = tables.open()) {
            Tally checked = check(opened, now);
            if (checked.refused() > 0 && !skipBadRows) {
                return no(
                        "%,d of %,d rows are wrong. Mend them, or --skip-bad-rows."
                                .formatted(checked.refused(), checked.rows()));
            }
            opened.tell(
                    acting.did(shop, new Deed("import", "opt-ins", shop))
                            .with("rows", null, checked.rows()));
            report(write(opened, now, checked.rows()));
            return 0;
        } catch (InvalidFileException e) {
            return no(String.valueOf(e.getMessage()));
        }
    }

    private Tally check(ImportTables.Opened opened, Instant now) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, System::nanoTime);
        ImportOptIns check =
                new ImportOptIns(
                        shop,
                        opened.ports(),
                        tally -> progress.show("checked %,d rows".formatted(tally.rows())));
        try (OptInFile rows = OptInFile.open(file, now)) {
            return check.check(
                    rows.rows(),
                    problem -> {
                        progress.clear();
                        err.println(problem);
                    });
        } finally {
            progress.clear();
        }
    }

    private Tally write(ImportTables.Opened opened, Instant now, long rows)
            throws IOException, InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        ImportOptIns importing =
                new ImportOptIns(
                        shop,
                        opened.ports(),
                        tally ->
                                progress.show(
                                        "imported %,d opt-ins, %,d already there, of %,d rows"
                                                .formatted(tally.imported(), tally.known(), rows)));
        try (OptInFile csv = OptInFile.open(file, now)) {
            return importing.write(csv.rows());
        } finally {
            progress.clear();
        }
    }

    private void report(Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Imported %d opt-ins for %s.".formatted(tally.imported(), shop));
        line(out, tally.known(), "were already there.");
        line(out, tally.objected(), "have a later objection, which stays the stronger word.");
        line(out, tally.erased(), "are of people whose data was erased since, and were left out.");
        line(out, tally.refused(), "are wrong, and were left out.");
        out.flush();
    }

    private static void line(PrintWriter out, long rows, String what) {
        if (rows > 0) {
            out.println(rows + " " + what);
        }
    }

    private int no(String reason) {
        spec.commandLine().getErr().println("Not imported: " + reason);
        return StammkundeCommand.NO;
    }
}
