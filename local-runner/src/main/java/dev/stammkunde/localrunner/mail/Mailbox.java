package dev.stammkunde.localrunner.mail;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.base.KeptLines;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps the newest 10,000 mails; with a folder, over a restart too. Safe for many threads. */
public final class Mailbox implements AutoCloseable {

    private static final int MOST = 10_000;

    private final Map<String, Mail> mails =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Mail> eldest) {
                    return size() > MOST;
                }
            };

    private final Optional<KeptLines> lines;

    private Mailbox(Optional<KeptLines> lines) {
        this.lines = lines;
    }

    /** Returns an empty mailbox, or what is left in the folder. */
    public static Mailbox in(Optional<Path> folder) {
        var mailbox = new Mailbox(folder.map(path -> KeptLines.open(path.resolve("mails.jsonl"))));
        mailbox.lines.ifPresent(mailbox::read);
        return mailbox;
    }

    private void read(KeptLines kept) {
        for (String line : kept.read()) {
            MailJson.find(line).ifPresent(mail -> mails.put(mail.id(), mail));
        }
        if (kept.count() > mails.size()) {
            kept.replace(mails.values().stream().map(MailJson::of).map(Json::write).toList());
        }
    }

    synchronized void add(Mail mail) {
        mails.put(mail.id(), mail);
        lines.ifPresent(kept -> kept.append(Json.write(MailJson.of(mail))));
    }

    /** Returns mails, newest first; of one recipient if the text is not empty. */
    public synchronized List<Mail> newestFirst(String to) {
        var wanted = to.toLowerCase(Locale.ROOT);
        return List.copyOf(mails.values()).reversed().stream()
                .filter(
                        mail ->
                                mail.envelope().recipients().stream()
                                        .anyMatch(
                                                address ->
                                                        address.toLowerCase(Locale.ROOT)
                                                                .contains(wanted)))
                .toList();
    }

    public synchronized Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    /** Returns how many there are. */
    public synchronized int size() {
        return mails.size();
    }

    /** Throws all mails away; returns how many there were. */
    public synchronized int clear() {
        var count = mails.size();
        mails.clear();
        lines.ifPresent(kept -> kept.replace(List.of()));
        return count;
    }

    @Override
    public synchronized void close() {
        lines.ifPresent(KeptLines::close);
    }
}
