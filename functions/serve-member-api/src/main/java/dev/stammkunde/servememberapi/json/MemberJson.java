package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.http.MemberTokens;
import dev.stammkunde.rewards.members.MemberNumber;

import io.nayuki.qrcodegen.QrCode;

/** Writes tokens and numbers of members. */
public final class MemberJson {

    private MemberJson() {}

    /** Returns the document {@code MemberToken}. */
    public static String write(MemberTokens.Issued issued, MemberNumber number) {
        return JsonText.object(
                json ->
                        json.text("token", issued.token())
                                .text("expiresAt", issued.expiresAt())
                                .text("memberNumber", number.digits()));
    }

    /** Returns the document {@code MemberNumber}. */
    public static String write(MemberNumber number) {
        QrCode code = QrCode.encodeText(number.digits(), QrCode.Ecc.MEDIUM);
        return JsonText.object(
                json ->
                        json.text("memberNumber", number.digits())
                                .object(
                                        "qr",
                                        qr ->
                                                qr.number("size", code.size)
                                                        .text("path", path(code))));
    }

    /** Draws the dark modules as an SVG's path: each row's runs, one unit high. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int from = 0;
            while (from < code.size) {
                int until = from;
                while (code.getModule(until, y)) {
                    until++;
                }
                if (until > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(until - from).append("v1H").append(from).append('z');
                }
                from = until + 1;
            }
        }
        return path.toString();
    }
}
