package dev.stammkunde.mail.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxMails.Got;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a mailbox got, as an item under the mailbox's hash. The mails are one text, {@code
 * mail,at,priority,customer,person,day;…} with times in seconds, days since 1970, both in base 36,
 * and the first letter of the priority: a year of them should cost a write as little as it can.
 */
final class MailboxItem {

    private static final String GOT = "got";
    private static final int RADIX = 36;

    private MailboxItem() {}

    static Map<String, AttributeValue> toItem(MailboxMails mails, long version) {
        EmailKey mailbox = mails.mailbox();
        if (mailbox == null) {
            throw new IllegalArgumentException("what goes to no mailbox is not kept");
        }
        ItemWriter item = new ItemWriter().number(MailKeys.VERSION, version);
        MailKeys.mailbox(mailbox).forEach((name, value) -> item.text(name, value.s()));
        StringBuilder packed = new StringBuilder();
        mails.got().forEach(got -> packed.append(pack(got)).append(';'));
        item.text(GOT, packed);
        if (!mails.got().isEmpty()) {
            Instant last = mails.got().getLast().at();
            item.number(
                    MailKeys.EXPIRES_AT,
                    last.plus(MailboxMails.KEPT).plusSeconds(1).getEpochSecond());
        }
        return item.toItem();
    }

    private static String pack(Got got) {
        LocalDate day = got.day();
        return String.join(
                ",",
                got.mail(),
                Long.toString(got.at().getEpochSecond(), RADIX),
                got.priority().name().substring(0, 1),
                orNothing(got.reader().customer()),
                orNothing(got.reader().person()),
                day == null ? "" : Long.toString(day.toEpochDay(), RADIX));
    }

    private static String orNothing(@Nullable String hash) {
        return hash == null ? "" : hash;
    }

    static Versioned<MailboxMails> fromItem(
            EmailKey mailbox, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        List<Got> got = new ArrayList<>();
        String packed = item.findText(GOT).orElse("");
        for (int start = 0, end; start < packed.length(); start = end + 1) {
            end = packed.indexOf(';', start);
            got.add(unpack(packed.substring(start, end).split(",", -1)));
        }
        return new Versioned<>(new MailboxMails(mailbox, got), item.number(MailKeys.VERSION));
    }

    private static Got unpack(String[] fields) {
        return new Got(
                fields[0],
                new MailboxReader(orNull(fields[3]), orNull(fields[4])),
                fields[5].isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(fields[5], RADIX)),
                Instant.ofEpochSecond(Long.parseLong(fields[1], RADIX)),
                priority(fields[2]));
    }

    private static Priority priority(String letter) {
        return Arrays.stream(Priority.values())
                .filter(it -> it.name().startsWith(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such priority"));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
