package dev.stammkunde.mail.json;

import dev.stammkunde.mail.MailResends.SentAgain;
import dev.stammkunde.mail.ResendNow;
import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.mail.words.ResendWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.json.BothLanguagesJson;

/** Whether a mail can be sent again and why not, and which mails repeat which. */
public final class ResendJson {

    private ResendJson() {}

    /** Adds {@code resend}, and {@code repeats} and {@code repeatedBy} where there are any. */
    public static void write(JsonObjectText json, ResendNow now) {
        json.object("resend", o -> resend(o, now));
        SentAgain of = now.resends().of();
        if (of != null) {
            json.object("repeats", o -> one(o, of));
        }
        if (!now.resends().again().isEmpty()) {
            json.array(
                    "repeatedBy",
                    all -> now.resends().again().forEach(each -> all.object(o -> one(o, each))));
        }
    }

    private static void resend(JsonObjectText json, ResendNow now) {
        json.bool("possible", now.isPossible());
        ResendObstacle obstacle = now.obstacle();
        if (obstacle != null) {
            json.text("reason", obstacle.name());
            BothLanguagesJson.write(json, "explanation", ResendWords.of(obstacle));
        }
        if (now.nextAt() != null) {
            json.text("nextAt", now.nextAt());
        }
    }

    private static void one(JsonObjectText json, SentAgain other) {
        json.text("customerId", other.mail().customer().id())
                .text("mail", other.mail().name())
                .text("at", other.at())
                .text("by", other.by());
    }
}
