package dev.stammkunde.mail.json;

import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.time.LocalDate;

/** Writes and reads what somebody of a team wants to be told, within an order. */
final class TeamNoticeJson {

    private TeamNoticeJson() {}

    static void write(JsonObjectText json, TeamDigest digest) {
        json.text("day", digest.day())
                .text("attention", digest.attention())
                .text("goesOut", digest.goesOut())
                .text("cases", digest.cases())
                .text("finance", digest.finance());
    }

    static TeamDigest readDigest(JsonField json) {
        return new TeamDigest(
                json.at("day").parsed("a day", LocalDate::parse),
                json.findText("attention").orElse(null),
                json.findText("goesOut").orElse(null),
                json.findText("cases").orElse(null),
                json.findText("finance").orElse(null));
    }

    static void write(JsonObjectText json, TeamAlert alert) {
        json.text("title", alert.title())
                .text("text", alert.text())
                .text("step", alert.step())
                .text("place", alert.place());
    }

    static TeamAlert readAlert(JsonField json) {
        return new TeamAlert(
                json.text("title"),
                json.findText("text").orElse(null),
                json.text("step"),
                json.text("place"));
    }
}
