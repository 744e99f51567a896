package dev.stammkunde.commands.seals;

import dev.stammkunde.finance.closing.DayHeads;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.closing.PublicKeys;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.VerifyCloses;
import dev.stammkunde.finance.closing.VerifySignatures;
import dev.stammkunde.finance.json.SealedPointsJson;
import dev.stammkunde.finance.store.SealObjects;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Verifies all that a place has sealed: closes, their files, signatures, and the journal. */
public final class VerifySeals {

    private final SealStore closes;
    private final SignatureStore signatures;
    private final Journal journal;
    private final PublicKeys keys;

    /** Where the journal lies; it may have nothing of a shop. */
    public record Journal(JournalObjects objects, JournalDays days, LineSpill spill) {}

    /**
     * What was verified.
     *
     * @param withoutJournal shops whose entries could not be compared, since there are none
     */
    public record Verified(
            long closes,
            long signatures,
            List<SealFinding> findings,
            List<String> withoutJournal) {}

    public VerifySeals(SealObjects objects, Journal journal, PublicKeys keys) {
        this.closes = new SealStore(objects);
        this.signatures = new SignatureStore(objects);
        this.journal = journal;
        this.keys = keys;
    }

    /**
     * Verifies.
     *
     * @param only this shop; null for all that sealed anything
     * @param last the last day that must be signed; null for the last that is
     */
    public Verified verify(@Nullable String only, @Nullable LocalDate last) {
        SortedSet<String> shops = new TreeSet<>();
        if (only == null) {
            shops.addAll(closes.shops());
            shops.addAll(signatures.shops());
        } else {
            shops.add(only);
        }
        List<String> kept = journal.days().shops();
        List<SealFinding> findings = new ArrayList<>();
        List<String> withoutJournal = new ArrayList<>();
        long ofCloses = 0;
        long ofSignatures = 0;
        for (String shopId : shops) {
            boolean hasJournal = kept.contains(shopId);
            if (!hasJournal) {
                withoutJournal.add(shopId);
            }
            ofCloses += closes(hasJournal).verify(shopId, findings::add);
            ofSignatures += signatures(hasJournal).verify(shopId, last, findings::add);
        }
        return new Verified(ofCloses, ofSignatures, findings, withoutJournal);
    }

    private VerifyCloses closes(boolean hasJournal) {
        JournalMonth entries =
                new JournalMonth(
                        journal.days(),
                        new ReadJournal(journal.objects(), journal.spill()),
                        journal.spill(),
                        JournalLineJson::entry);
        return new VerifyCloses(
                new VerifyCloses.Places(closes, closes, signatures),
                keys,
                SealedPointsJson::find,
                hasJournal ? entries : null);
    }

    private VerifySignatures signatures(boolean hasJournal) {
        DayHeads heads = new DayHeads(journal.objects(), journal.spill(), JournalLineJson::entry);
        return new VerifySignatures(
                signatures,
                keys,
                hasJournal ? new VerifySignatures.Journal(journal.days(), heads) : null);
    }
}
