package dev.stammkunde.privacy.output;

import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;

import java.io.IOException;

/** A file that is written part by part. */
interface ExportText {

    /** Begins, with who it is about and what rights they have. */
    void begin(ExportHead head) throws IOException;

    /** Begins a part. */
    void part(DataPart part) throws IOException;

    /** Writes one thing of the part that was begun last. */
    void item(KeptItem item) throws IOException;

    /** Ends; {@code isWhole} where nothing follows in another file. */
    void end(boolean isWhole) throws IOException;
}
