package dev.stammkunde.finance.output;

import dev.stammkunde.platform.Sha256;

import java.util.Base64;

/** The style sheet of the report's page, for the screen, for the dark and for paper. */
final class ReportStyle {

    static final String SHEET =
            """
            :root{color-scheme:light dark;--ground:#f4f4f1;--paper:#fff;--ink:#1b1d20;--soft:#4d5157;--line:#d5d7d3;--strong:#6b7076;--whole:#1f4e8c;--more:#1b7a3d;--less:#b3440e;--partner:#7a4fa3;--head:#eceeea;--wrong:#a3160c;--wrong-paper:#fdf0ef;--right:#1b6e2f;--right-paper:#eef7f0;--open:#7a4b00;--open-paper:#fdf5e3}
            @media screen and (prefers-color-scheme:dark){:root{--ground:#131417;--paper:#1d1f23;--ink:#ececec;--soft:#b9bdc3;--line:#3b3f45;--strong:#8c9198;--whole:#7fb0f5;--more:#74cf90;--less:#f2a173;--partner:#c7a4ec;--head:#292c31;--wrong:#ffa299;--wrong-paper:#3a1d1b;--right:#7fd196;--right-paper:#17301e;--open:#f0c878;--open-paper:#33290f}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
            .page{max-width:78rem;margin:0 auto;padding:1rem}
            header{padding:.5rem 0 1rem}
            .of{color:var(--soft);margin:0}
            h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.25rem);line-height:1.2;margin:.15rem 0 .35rem;text-wrap:balance}
            h2{font-size:1.1875rem;line-height:1.3;margin:0;text-wrap:balance}
            .status{border-left:.3rem solid var(--right);background:var(--right-paper);color:var(--right);font-weight:600;padding:.5rem .75rem;margin:0}
            .states{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.75rem;margin:.75rem 0 0}
            .facts{max-width:44rem}
            .status.wrong{border-color:var(--wrong);background:var(--wrong-paper);color:var(--wrong)}
            .status.open{border-color:var(--open);background:var(--open-paper);color:var(--open)}
            .calendar{color:var(--soft);font-size:.9375rem;margin:.75rem 0 0;max-width:60rem}
            section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.125rem 1.125rem;margin:0 0 1rem}
            .cell{padding-bottom:1rem}
            .cell>section{margin:0}
            .note{color:var(--soft);margin:.15rem 0 .875rem;max-width:60rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:1rem;margin:0 0 1rem;padding:0}
            .tiles>div{background:var(--paper);border:1px solid var(--line);border-top:.25rem solid var(--whole);border-radius:.5rem;padding:.75rem 1rem}
            .tiles dt{color:var(--soft);font-size:.9375rem}
            .tiles dd{margin:0}
            .big{font-size:1.625rem;line-height:1.3;font-weight:700;font-variant-numeric:tabular-nums}
            .long{font-size:1.0625rem;line-height:2.1;white-space:nowrap}
            .small{color:var(--soft);font-size:.875rem}
            .warn{color:var(--wrong);font-weight:600}
            .pair{display:grid;gap:1.25rem}
            .pair>*{min-width:0}
            @media (min-width:62rem){.pair.two{grid-template-columns:23rem minmax(0,1fr);gap:2rem}.columns{column-count:2;column-gap:1rem}.columns>.cell{break-inside:avoid}.lead>.cell:nth-child(2){break-before:column}figure{position:sticky;top:1rem}}
            figure{margin:0;max-width:25rem}
            figcaption{font-weight:600;margin:0 0 .5rem}
            svg{display:block;width:100%;height:auto;overflow:visible}
            svg text{font-size:12px;fill:var(--ink);font-family:inherit;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
            svg .value{font-variant-numeric:tabular-nums;font-weight:600}
            svg .axis{fill:var(--soft);font-size:11px}
            svg .whole{fill:var(--whole)}
            svg .more{fill:var(--more)}
            svg .less{fill:var(--less)}
            svg .partner{fill:var(--partner)}
            svg line{stroke:var(--line)}
            svg .base{stroke:var(--strong)}
            svg .join{stroke:var(--strong);stroke-dasharray:2 2}
            .scroll{overflow-x:auto;max-width:100%}
            table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
            th,td{padding:.375rem .625rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
            thead th{background:var(--head);font-weight:600;vertical-align:bottom;position:sticky;top:0}
            tbody th{font-weight:400;min-width:7rem}
            .n{text-align:right;white-space:nowrap}
            thead .n{white-space:normal}
            .r{text-align:right}
            .wide table{font-size:.8125rem}
            .wide th,.wide td{padding:.375rem .4rem}
            tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--strong);border-bottom:0}
            :focus-visible{outline:3px solid var(--whole);outline-offset:2px}
            @media (max-width:30rem){.page{padding:.625rem}section{padding:.75rem}}
            @page{size:A4;margin:14mm 12mm}
            @page wide{size:A4 landscape}
            @media print{:root{color-scheme:light}html{font-size:9.5pt}body{background:#fff}.page{max-width:none;padding:0}section,.cell>section{border:0;padding:0;margin:0 0 5mm}.cell{padding:0}.scroll{overflow:visible}figure{position:static}table{font-size:8.5pt}thead th{position:static}th,td{padding:.8mm 1.6mm}tbody th{min-width:0}tr,figure,.tiles>div,h2{break-inside:avoid}h2,.note{break-after:avoid}.tiles{gap:3mm;margin-bottom:3mm}.big{font-size:13pt}.pair.two.slim{grid-template-columns:70mm minmax(0,1fr)}.tiles{grid-template-columns:repeat(auto-fit,minmax(38mm,1fr))}.tiles>div{padding:2mm 3mm}.pair.two:not(.slim) figure{max-width:90mm}.wide{page:wide}.wide table{font-size:8pt}.wide th,.wide td{padding:.8mm 1.2mm}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
            """;

    private ReportStyle() {}

    /** Returns how a content security policy names the sheet. */
    static String source() {
        byte[] hash = Sha256.bytes(SHEET);
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
