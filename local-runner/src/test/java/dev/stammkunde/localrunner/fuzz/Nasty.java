package dev.stammkunde.localrunner.fuzz;

import java.util.List;

/** Texts that break programs, as they stand between the quotes of a JSON text. */
final class Nasty {

    static final List<String> TEXTS =
            List.of(
                    "\\u0000",
                    "\\u0001",
                    "\\u001f",
                    "\\u007f",
                    "\\u0085",
                    "\\u2028",
                    "\\ud800",
                    "\\udc00",
                    "\\udfff\\ud800",
                    "\\ufffe",
                    "\\uffff",
                    "\uFFFE",
                    "\uFFFF",
                    "\\ufeff",
                    "\\ufffd",
                    "\\u200e\\u202etxet\\u202c",
                    "\u202e\u2066\u2069",
                    "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                    "\\u0130\\u0131\\u00df\\ufb01",
                    "😀",
                    "\\ud83d\\ude00",
                    "👩‍👩‍👧‍👦🏳️‍🌈",
                    "𝔘𐍈𠜎",
                    "\\udbff\\udfff",
                    "\u200b\u200d\u00ad",
                    "\\r\\nBcc: x@example.org",
                    "\\t\\b\\f",
                    "\\\"\\\\\\/",
                    "#",
                    "%23%2F%00",
                    "/../..",
                    "<script>alert(1)</script>",
                    "{{customer.email}}",
                    "{{#each this}}",
                    "${jndi:ldap://127.0.0.1/x}",
                    "' OR 1=1 --",
                    "=1+1",
                    "&amp;&#0;",
                    ",",
                    "|",
                    " ");

    static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-0",
                    "-1",
                    "-0.01",
                    "0.001",
                    "0.1e1",
                    "1E+2",
                    "1e-999",
                    "1e999",
                    "-1e999",
                    "1e999999999",
                    "1e99999999999",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "99999999999999999999999999999999",
                    "0.30000000000000004",
                    "1000000000000.00",
                    "9".repeat(1_200),
                    "0." + "0".repeat(900) + "1");

    static final List<String> DATES =
            List.of(
                    "1970-01-01T00:00:00Z",
                    "1900-01-01T00:00:00Z",
                    "0001-01-01T00:00:00Z",
                    "0000-00-00T00:00:00",
                    "-0001-12-31T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "+999999999-12-31T23:59:59Z",
                    "2026-02-29T12:00:00Z",
                    "2028-02-29T12:00:00+14:00",
                    "2026-05-03T10:00:00+18:00",
                    "2026-05-03T10:00:00-18:00",
                    "2026-05-03T10:00:00+19:00",
                    "2026-05-03T10:00:00+00:00:01",
                    "2026-03-29T02:30:00",
                    "2026-03-29T02:30:00+01:00",
                    "2026-10-25T02:30:00+02:00",
                    "2026-05-03T24:00:00Z",
                    "2026-05-03T23:59:60Z",
                    "2026-05-03T10:00:00.123456789012Z",
                    "2026-05-03T10:00:00.999999999Z",
                    "2026-05-03",
                    "2026-05",
                    "--02-30",
                    "2027-05-03T10:00:00Z",
                    "2126-05-03T10:00:00Z",
                    "1777795202",
                    "gestern");

    static final List<String> CURRENCIES =
            List.of("JPY", "KWD", "CLF", "XXX", "XAU", "EUX", "eur", "EURO", "€", "USD", "BHD", "");

    static final List<String> ZONES =
            List.of(
                    "Europe/Vienna",
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "Asia/Kathmandu",
                    "UTC",
                    "GMT+25",
                    "+19:00",
                    "Europe/Bonn",
                    "europe/berlin",
                    "");

    private Nasty() {}
}
