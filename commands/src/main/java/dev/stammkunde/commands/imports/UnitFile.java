package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.UnitRow.Taken;
import dev.stammkunde.commands.imports.UnitRow.Wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of stamps, tiers and memberships. One row is held at a time, and each key. */
public final class UnitFile {

    private UnitFile() {}

    /**
     * What is read, and by what.
     *
     * @param known what its lines can name
     * @param zone whose midnight begins and ends a day
     * @param now what is to come, or is over, is wrong
     */
    public record Source(Path file, KnownUnits known, ZoneId zone, Instant now) {}

    /** What reads it. */
    public interface Listener {

        /** Receives a line of which nothing is taken over. */
        void wrong(long line, String reason);
    }

    /**
     * Reads a file to its end.
     *
     * @param taken receives each line that is taken over, in the order of the file
     * @throws UnreadableFileException if it is in no encoding that is known here, or its header is
     *     no header of units
     */
    public static void read(Source source, Listener listener, Consumer<Taken> taken)
            throws IOException {
        Map<String, Long> keys = new HashMap<>();
        try (CsvTable table = CsvTable.open(FileText.recognise(source.file()))) {
            ReadUnit reader =
                    new ReadUnit(table.header(), source.known(), source.zone(), source.now());
            if (!reader.isRightHeader()) {
                throw new UnreadableFileException(
                        "The header must have %s.".formatted(String.join(", ", ReadUnit.COLUMNS)));
            }
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                String problem = row.problem();
                UnitRow read =
                        problem == null
                                ? reader.read(row.line(), row.cells())
                                : new Wrong(row.line(), problem);
                switch (read) {
                    case Wrong(long line, String reason) -> listener.wrong(line, reason);
                    case Taken one ->
                            findFirst(keys, one)
                                    .ifPresentOrElse(
                                            first ->
                                                    listener.wrong(
                                                            one.line(),
                                                            "has the customer and reference of line "
                                                                    + first),
                                            () -> taken.accept(one));
                }
            }
        }
    }

    private static Optional<Long> findFirst(Map<String, Long> keys, Taken row) {
        String key = row.whose().customerId() + '\n' + row.kind() + '\n' + row.whose().reference();
        return Optional.ofNullable(keys.putIfAbsent(key, row.line()));
    }
}
