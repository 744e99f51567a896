package dev.stammkunde.notices.content;

import dev.stammkunde.notices.FindVipNews.Kind;
import dev.stammkunde.shop.BothLanguages;

/** What owners of VIPs are told, which names no customer. */
final class VipNotices {

    private VipNotices() {}

    static Notice of(Kind kind) {
        return kind == Kind.CASE
                ? Notice.of(
                        "VIP_" + kind,
                        text(kind),
                        new BothLanguages("Fälle ansehen", "See the cases"),
                        "/cases?filter=open")
                : Notice.of(
                        "VIP_" + kind,
                        text(kind),
                        new BothLanguages("VIPs ansehen", "See the VIPs"),
                        "/loyalty/vip-rules");
    }

    private static BothLanguages text(Kind kind) {
        return switch (kind) {
            case ENTERED ->
                    new BothLanguages(
                            "Jemand ist jetzt VIP, und Sie kümmern sich um die Person.",
                            "Somebody is a VIP now, and you look after them.");
            case ENDS ->
                    new BothLanguages(
                            "Bei einem Ihrer VIPs gilt keine Regel mehr; es endet bald.",
                            "No rule holds for one of your VIPs any more; it ends soon.");
            case STAYS ->
                    new BothLanguages(
                            "Einer Ihrer VIPs bleibt einer.", "One of your VIPs stays one.");
            case LEFT ->
                    new BothLanguages(
                            "Jemand, um den Sie sich kümmerten, ist kein VIP mehr.",
                            "Somebody whom you looked after is no VIP any more.");
            case AT_RISK ->
                    new BothLanguages(
                            "Einer Ihrer VIPs ist wohl dabei zu gehen.",
                            "One of your VIPs is likely to leave.");
            case BIRTHDAY ->
                    new BothLanguages(
                            "Einer Ihrer VIPs hat in den nächsten sieben Tagen Geburtstag.",
                            "One of your VIPs has a birthday within seven days.");
            case CASE ->
                    new BothLanguages(
                            "Zu einem Ihrer VIPs ist ein Fall offen.",
                            "A case of one of your VIPs is open.");
        };
    }
}
