package dev.stammkunde.localrunner.mail;

import dev.stammkunde.localrunner.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps the newest 10,000 mails; with a folder, over a restart too. Safe for many threads. */
public final class Mailbox {

    private static final int MOST = 10_000;

    private final Map<String, Mail> mails =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Mail> eldest) {
                    return size() > MOST;
                }
            };

    private final Optional<Path> file;

    private Mailbox(Optional<Path> file) {
        this.file = file;
    }

    /** Returns an empty mailbox, or what is left in the folder. */
    public static Mailbox in(Optional<Path> folder) {
        var mailbox = new Mailbox(folder.map(path -> path.resolve("mails.jsonl")));
        mailbox.file.filter(Files::exists).ifPresent(mailbox::read);
        return mailbox;
    }

    private void read(Path path) {
        try {
            var lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            for (String line : lines.subList(Math.max(0, lines.size() - MOST), lines.size())) {
                MailJson.find(line).ifPresent(mail -> mails.put(mail.id(), mail));
            }
            if (lines.size() > mails.size()) {
                Files.write(
                        path, mails.values().stream().map(MailJson::of).map(Json::write).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Mail mail) {
        mails.put(mail.id(), mail);
        write(Json.write(MailJson.of(mail)) + "\n", StandardOpenOption.APPEND);
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
        write("", StandardOpenOption.TRUNCATE_EXISTING);
        return count;
    }

    private void write(String text, StandardOpenOption how) {
        if (file.isPresent()) {
            try {
                Files.writeString(
                        file.get(), text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
