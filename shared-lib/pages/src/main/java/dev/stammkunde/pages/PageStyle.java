package dev.stammkunde.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The style sheet of all pages, in a shop's colour. */
final class PageStyle {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String NEUTRAL = "#1f4e8c";

    /** Where white and black stand out equally well (WCAG 2.2, contrast ratio). */
    private static final double EVEN_LUMINANCE = 0.179;

    private static final String SHEET =
            """
            :root{--brand:%s;--on-brand:%s}
            *{box-sizing:border-box}
            body{margin:0;background:#f3f3f1;color:#1c1c1c;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
            .page{max-width:38rem;margin:0 auto;padding:1rem}
            header{padding:.75rem 0;display:flex;align-items:center;justify-content:space-between;gap:1rem}
            header img{display:block;max-height:3rem;max-width:12rem}
            .shop{font-weight:700;font-size:1.125rem}
            main{background:#fff;border-top:.3rem solid var(--brand);border-radius:.5rem;padding:1.25rem;box-shadow:0 1px 3px rgba(0,0,0,.15)}
            h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
            h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
            a{color:#0b4a99}
            button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1.1rem;border-radius:.4rem;border:2px solid #1c1c1c;background:#fff;color:#1c1c1c;cursor:pointer;max-width:100%%}
            button.main{background:var(--brand);color:var(--on-brand);border-color:var(--brand)}
            :focus-visible{outline:3px solid #0b4a99;outline-offset:3px}
            button.main:focus-visible{outline-color:#1c1c1c}
            fieldset{border:1px solid #767676;border-radius:.4rem;margin:1.25rem 0;padding:.75rem 1rem}
            legend{font-weight:700;padding:0 .35rem}
            .choice{display:flex;gap:.6rem;align-items:flex-start;padding:.35rem 0}
            .choice input{flex:none;width:1.3rem;height:1.3rem;margin:.15rem 0 0;accent-color:#0b4a99}
            .date{display:flex;flex-wrap:wrap;gap:.75rem}
            .date label{display:block}
            .date input,.date select{font:inherit;display:block;min-height:2.75rem;padding:.4rem .5rem;border:1px solid #5c5c5c;border-radius:.3rem;background:#fff;color:#1c1c1c}
            .date input{width:6rem}
            .hint{color:#4a4a4a;margin:.25rem 0}
            .quote{border-left:.25rem solid #767676;margin:.5rem 0;padding:.25rem .75rem;white-space:pre-line}
            .problem{color:#a3160c;font-weight:600;margin:.35rem 0}
            [aria-invalid=true]{border:2px solid #a3160c!important}
            .notice{border-left:.3rem solid #1b6e2f;background:#eef7f0;padding:.6rem .75rem;margin:0 0 1rem}
            .alert{border-left:.3rem solid #a3160c;background:#fdf0ef;padding:.6rem .75rem;margin:0 0 1rem}
            .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
            footer{padding:1rem .25rem;color:#4a4a4a;font-size:.875rem}
            footer p{white-space:pre-line;margin:0}
            table{border-collapse:collapse;width:100%%;margin:.5rem 0 1.5rem}
            th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top}
            th{width:35%%;background:#f3f3f1}
            td{white-space:pre-line}
            @media print{body{background:#fff}main{box-shadow:none;border:0;padding:0}header a{display:none}section{break-inside:avoid}}
            """;

    private PageStyle() {}

    /** Returns the sheet; a colour that is none is left out. */
    static String sheet(String colour) {
        String brand = COLOUR.matcher(colour).matches() ? colour : NEUTRAL;
        return SHEET.formatted(brand, luminance(brand) > EVEN_LUMINANCE ? "#000000" : "#ffffff");
    }

    /** Returns the sheet where no shop is known. */
    static String neutral() {
        return sheet(NEUTRAL);
    }

    /** Returns how a content security policy names this sheet. */
    static String source(String sheet) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sheet.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
