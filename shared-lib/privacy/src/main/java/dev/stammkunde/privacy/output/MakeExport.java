package dev.stammkunde.privacy.output;

import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.ReadKept;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes files of what is kept of a person, in memory that does not grow with it: a file ends where
 * it is full, and another goes on after it.
 */
public final class MakeExport {

    private final ReadKept kept;
    private final int mostBytes;

    /**
     * Makes files of that size.
     *
     * @param mostBytes of a file, as it is sent; the last thing of it may go a little beyond
     */
    public MakeExport(ReadKept kept, int mostBytes) {
        this.kept = kept;
        this.mostBytes = mostBytes;
    }

    /** How a file is to be read. */
    public enum Form {
        JSON,
        PAGE
    }

    /**
     * Makes a file.
     *
     * @param after the last thing of the file before; nothing for the first
     * @param isCompressed whether by gzip
     */
    public ExportFile make(
            ExportHead head, Form form, Optional<ExportPlace> after, boolean isCompressed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Optional<ExportPlace> last;
            try (OutputStream to = isCompressed ? new GZIPOutputStream(bytes) : bytes;
                    Writer writer =
                            new BufferedWriter(
                                    new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
                ExportText text =
                        switch (form) {
                            case JSON -> new ExportJson(writer);
                            case PAGE -> new ExportPage(writer);
                        };
                last = write(head, text, after, bytes);
            }
            return new ExportFile(bytes.toByteArray(), last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ExportPlace> write(
            ExportHead head,
            ExportText text,
            Optional<ExportPlace> after,
            ByteArrayOutputStream written)
            throws IOException {
        text.begin(head);
        List<DataPart> parts = List.of(DataPart.values());
        int first = after.map(place -> parts.indexOf(place.part())).orElse(0);
        for (DataPart part : parts.subList(first, parts.size())) {
            text.part(part);
            Optional<KeptItem.Place> from =
                    after.filter(place -> place.part() == part).map(ExportPlace::item);
            try (Stream<KeptItem> items = kept.read(part, head.subject())) {
                Iterator<KeptItem> all = left(items, from).iterator();
                while (all.hasNext()) {
                    KeptItem item = all.next();
                    text.item(item);
                    if (written.size() >= mostBytes) {
                        text.end(false);
                        return Optional.of(new ExportPlace(part, item.place()));
                    }
                }
            }
        }
        text.end(true);
        return Optional.empty();
    }

    /** Those after a place, also where the very thing is gone since. */
    private static Stream<KeptItem> left(Stream<KeptItem> items, Optional<KeptItem.Place> from) {
        if (from.isEmpty()) {
            return items;
        }
        KeptItem.Place place = from.get();
        return items.dropWhile(item -> !item.place().partition().equals(place.partition()))
                .dropWhile(
                        item ->
                                item.place().partition().equals(place.partition())
                                        && item.place().sort().compareTo(place.sort()) <= 0);
    }
}
