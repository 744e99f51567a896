package dev.stammkunde.explainmail;

import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecord.Decided;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ResendNow;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.json.ResendJson;
import dev.stammkunde.mail.words.MailFateWords;
import dev.stammkunde.mail.words.MailWords;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.json.BothLanguagesJson;
import dev.stammkunde.surveys.asking.NotAskedNote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A page of a customer's mails, as JSON. It holds no address. */
final class MailHistoryJson {

    private MailHistoryJson() {}

    /**
     * What is so at the time of the answer.
     *
     * @param suppression of the customer's address; absent without an address
     */
    record Now(Optional<Suppression> suppression, Instant at) {}

    /**
     * Writes a page.
     *
     * @param surveys that did not ask the customer
     * @param next the cursor of the next page, if there is one
     */
    static String write(
            List<MailRecord> mails, Now now, List<NotAskedNote> surveys, Optional<String> next) {
        return JsonText.object(
                json -> {
                    now.suppression().ifPresent(known -> suppression(json, known, now.at()));
                    json.array(
                            "mails",
                            all -> mails.forEach(mail -> all.object(o -> mail(o, mail, now.at()))));
                    if (!surveys.isEmpty()) {
                        json.array(
                                "notAsked",
                                all -> surveys.forEach(note -> all.object(o -> note(o, note))));
                    }
                    next.ifPresent(cursor -> json.text("next", cursor));
                });
    }

    private static void suppression(JsonObjectText json, Suppression known, Instant now) {
        known.findObstacle(now)
                .ifPresent(
                        reason ->
                                json.object(
                                        "suppressed",
                                        o -> {
                                            o.text("reason", reason.name());
                                            sentence(
                                                    o, MailWords.of(new MailDecision.Skip(reason)));
                                        }));
        if (!known.lifts().isEmpty()) {
            json.array(
                    "lifts",
                    all -> known.lifts().forEach(lift -> all.object(o -> LiftJson.write(o, lift))));
        }
    }

    private static void note(JsonObjectText json, NotAskedNote note) {
        json.text("survey", note.surveyId())
                .text("day", note.day())
                .text("orderId", note.orderId())
                .text("reason", note.reason().name());
        sentence(json, NotAskedSentences.of(note.reason()));
    }

    private static void mail(JsonObjectText json, MailRecord mail, Instant now) {
        json.text("mail", mail.key().name())
                .text("class", mail.mailClass().name())
                .text("state", mail.state().name())
                .number("campaignVersion", mail.version())
                .text("orderedAt", mail.orderedAt());
        Reach.findVariant(mail).ifPresent(variant -> json.text("variant", variant));
        if (mail.releaseAt() != null) {
            json.text("heldUntil", mail.releaseAt());
        }
        MailFateWords.findLastWord(mail)
                .ifPresent(
                        last -> {
                            json.text("reason", reason(last));
                            sentence(json, MailWords.of(last));
                        });
        json.array("decisions", all -> mail.history().forEach(d -> all.object(o -> decided(o, d))));
        json.array("messageIds", all -> mail.messageIds().forEach(all::text));
        json.array("events", all -> mail.events().forEach(e -> all.object(o -> event(o, e))));
        ResendJson.write(json, ResendNow.of(mail, now));
    }

    private static void decided(JsonObjectText json, Decided decided) {
        json.text("at", decided.at());
        @Nullable Instant until =
                decided.decision() instanceof MailDecision.Hold(Instant u, HoldReason _) ? u : null;
        json.text(
                "decision",
                switch (decided.decision()) {
                    case MailDecision.Send _ -> "SEND";
                    case MailDecision.Hold _ -> "HOLD";
                    case MailDecision.Skip _ -> "SKIP";
                });
        json.text("reason", reason(decided.decision()));
        if (until != null) {
            json.text("until", until);
        }
        sentence(json, MailWords.of(decided.decision()));
    }

    private static String reason(MailDecision decision) {
        return switch (decision) {
            case MailDecision.Send(Basis basis) -> basis.name();
            case MailDecision.Hold(Instant _, HoldReason reason) -> reason.name();
            case MailDecision.Skip(SkipReason reason) -> reason.name();
        };
    }

    private static void event(JsonObjectText json, MailEvent event) {
        json.text("type", event.type().name()).text("at", event.at());
        if (!event.detail().isEmpty()) {
            json.text("detail", event.detail());
        }
    }

    private static void sentence(JsonObjectText json, BothLanguages sentence) {
        BothLanguagesJson.write(json, "explanation", sentence);
    }
}
