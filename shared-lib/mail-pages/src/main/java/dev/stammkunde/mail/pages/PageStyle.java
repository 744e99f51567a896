package dev.stammkunde.mail.pages;

import dev.stammkunde.platform.Sha256;

import java.util.Base64;
import java.util.regex.Pattern;

/** The style sheet of all pages, in a shop's colour. */
final class PageStyle {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String NEUTRAL = "#1f4e8c";

    private static final String PAPER = "#ffffff";
    private static final String INK = "#1c1c1c";

    /** The same for who reads light letters on dark ground. */
    private static final String DARK_PAPER = "#1f2124";

    private static final String DARK_INK = "#ececec";

    /** From here on one sees where something ends (WCAG 2.2, 1.4.11). */
    private static final double VISIBLE = 3;

    private static final String SHEET =
            """
            :root{color-scheme:light dark;--brand:%s;--on-brand:%s;--edge:%s;--ground:#f3f3f1;--paper:#ffffff;--ink:#1c1c1c;--soft:#4a4a4a;--line:#767676;--link:#0b4a99;--wrong:#a3160c;--wrong-paper:#fdf0ef;--right:#1b6e2f;--right-paper:#eef7f0}
            @media screen and (prefers-color-scheme:dark){:root{--edge:%s;--ground:#141517;--paper:#1f2124;--ink:#ececec;--soft:#bdbdbd;--line:#8c8c8c;--link:#9cc4ff;--wrong:#ffa299;--wrong-paper:#3a1d1b;--right:#7fd196;--right-paper:#17301e}header img{background:#fff;padding:.35rem;border-radius:.35rem}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
            .page{max-width:38rem;margin:0 auto;padding:1rem}
            header{padding:.5rem 0 .75rem;display:flex;align-items:center;justify-content:space-between;gap:1rem}
            header img{display:block;max-height:3rem;max-width:12rem}
            header a{padding:.5rem 0}
            .word{white-space:nowrap}
            .shop{font-weight:700;font-size:1.125rem;min-width:0}
            main{background:var(--paper);border-top:.3rem solid var(--brand);border-radius:.5rem;padding:1.25rem;box-shadow:0 1px 3px rgba(0,0,0,.15)}
            main>:first-child{margin-top:0}
            main>:last-child{margin-bottom:0}
            h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
            h1,h2,button{text-wrap:balance}
            p,li,label{text-wrap:pretty}
            h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
            a{color:var(--link)}
            button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1.1rem;border-radius:.4rem;border:2px solid var(--ink);background:var(--paper);color:var(--ink);cursor:pointer;max-width:100%%}
            button.main{background:var(--brand);color:var(--on-brand);border-color:var(--edge)}
            :focus-visible{outline:3px solid var(--link);outline-offset:3px}
            fieldset{min-width:0;border:1px solid var(--line);border-radius:.4rem;margin:1.25rem 0;padding:.5rem 1rem .75rem}
            legend{font-weight:700;padding:0 .35rem;margin-left:-.35rem}
            .choice{display:flex;gap:.6rem;align-items:flex-start}
            .choice label{flex:1;padding:.4rem 0;cursor:pointer}
            .choice input{flex:none;width:1.3rem;height:1.3rem;margin:.55rem 0 0;accent-color:var(--link)}
            .date{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:.5rem}
            .date label{display:block;max-width:100%%}
            .date input,.date select{font:inherit;display:block;max-width:100%%;min-height:2.75rem;padding:.4rem .5rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink)}
            .date input{width:5rem}
            .question{border:0;padding:0;margin:1.5rem 0}
            .question legend{padding:0;margin:0}
            .scale{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:.25rem;margin:.5rem 0}
            .scale label{display:flex;flex-direction:column;align-items:center;gap:.25rem;padding:.45rem 0;border:1px solid var(--line);border-radius:.4rem;cursor:pointer;min-width:0}
            .scale label:has(:checked){outline:2px solid var(--ink);outline-offset:-1px;font-weight:700}
            .scale label:has(:focus-visible){outline:3px solid var(--link);outline-offset:2px}
            .scale input{width:1.3rem;height:1.3rem;margin:0;accent-color:var(--link)}
            .ends{display:flex;justify-content:space-between;gap:1rem;color:var(--soft);margin:.25rem 0;font-size:.9375rem}
            .ends span{max-width:48%%}
            @media (min-width:30.01rem){.ends span:last-child{text-align:right}}
            .words{margin:1.5rem 0}
            .words label{font-weight:700}
            .words input,.words select,textarea{font:inherit;display:block;width:100%%;padding:.5rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink);resize:vertical}
            .words input,.words select{min-height:2.75rem;max-width:100%%}
            .hint{color:var(--soft);margin:.25rem 0 .5rem}
            .quote{border-left:.25rem solid var(--line);margin:.75rem 0;padding:.25rem .75rem;white-space:pre-line}
            .problem{color:var(--wrong);font-weight:600;margin:.35rem 0}
            [aria-invalid=true]{border:2px solid var(--wrong)!important}
            .notice,.alert{border-left:.3rem solid var(--right);background:var(--right-paper);padding:.6rem .75rem;margin:0 0 1rem}
            .alert{border-color:var(--wrong);background:var(--wrong-paper)}
            .alert p{margin:0}
            .alert ul{margin:.35rem 0 0;padding-left:1.25rem}
            .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
            form:last-child>.actions:last-child{margin-bottom:0}
            @media (max-width:30rem){.scale.long{grid-auto-flow:row;grid-template-columns:repeat(6,1fr)}.ends{display:block}.ends span{display:block;max-width:none}.actions button{width:100%%;padding-left:.75rem;padding-right:.75rem}}
            footer{padding:1rem .25rem;color:var(--soft);font-size:.875rem}
            footer p{white-space:pre-line;margin:0}
            table{border-collapse:collapse;width:100%%;margin:.5rem 0 1.5rem}
            th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{width:40%%;background:var(--ground);font-size:.9375rem;hyphens:auto}
            td{white-space:pre-line}
            @media print{body{background:#fff}main{box-shadow:none;border:0;padding:0}header a{display:none}section{break-inside:avoid}}
            """;

    private PageStyle() {}

    /** Returns the sheet; a colour that is none is left out. */
    static String sheet(String colour) {
        String brand = COLOUR.matcher(colour).matches() ? colour : NEUTRAL;
        return SHEET.formatted(
                brand,
                contrast(brand, "#000000") > contrast(brand, "#ffffff") ? "#000000" : "#ffffff",
                contrast(brand, PAPER) < VISIBLE ? INK : brand,
                contrast(brand, DARK_PAPER) < VISIBLE ? DARK_INK : brand);
    }

    /** Returns the sheet where no shop is known. */
    static String neutral() {
        return sheet(NEUTRAL);
    }

    /** Returns how a content security policy names this sheet. */
    static String source(String sheet) {
        byte[] hash = Sha256.bytes(sheet);
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
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
